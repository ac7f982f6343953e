import { spawnSync } from 'node:child_process';

/** Under REQUIRE_CHECKERS=1 (as in CI) a program that is missing fails; otherwise its tests are named and skipped. */
const areRequired = process.env.REQUIRE_CHECKERS === '1';

/** Where programs are looked for: those of root, such as firewalls, are not on everybody's PATH. */
export const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };

/**
 * Tests that a real program judges. `needs` are the programs; the tests are skipped by name where one is missing, unless
 * REQUIRE_CHECKERS=1 says that none may be.
 */
export function judgedBy(needs: readonly string[], tests: () => void): void {
  const missing = needs.filter((program) => !has(program));
  if (missing.length === 0) {
    describe(`judged by ${needs.join(', ')}`, tests);
    return;
  }
  if (areRequired) {
    test(`${missing.join(', ')} must be installed`, () => {
      throw new Error(`REQUIRE_CHECKERS=1, and not installed: ${missing.join(', ')}. .ci/run installs them.`);
    });
    return;
  }
  describe.skip(`${missing.join(', ')} not installed: judged by ${needs.join(', ')}`, tests);
}

/** What a program says to an input; never through a shell. */
export function run(
  program: string,
  args: readonly string[],
  input = '',
): { readonly code: number; readonly said: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, env, encoding: 'utf8', timeout: 60_000 });
  if (error) throw error;
  return { code: status ?? -1, said: `${stdout}${stderr}` };
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { env }).status === 0;
}
