/** What the file system has against it, with its cure; any other error is a bug, and is thrown on. */
export function cannotBeRead(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  const cure = code === 'EACCES' || code === 'EPERM' ? 'correct its permissions' : 'correct or remove it';
  return `cannot be read (${code}); ${cure}`;
}

/** What goes behind the name of a link without a target. */
export const leadsNowhere = 'is a link that leads nowhere; correct or remove it';
