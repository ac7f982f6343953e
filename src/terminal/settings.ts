const levels = ['debug', 'info', 'warn', 'error'];

/** What is wrong with the settings that do not concern Slack, each with its cure. */
export function settingProblems({ LOG_LEVEL: level, DATABASE_URL: database }: NodeJS.ProcessEnv): string[] {
  return [
    ...(level && !levels.includes(level.trim().toLowerCase())
      ? [`LOG_LEVEL is "${level}"; write ${levels.join(', ')}, or leave it out`]
      : []),
    ...(database && !/^postgres(ql)?:\/\/./.test(database)
      ? ['DATABASE_URL is no postgres:// address; correct it, or leave it out to keep state in memory']
      : []),
  ];
}
