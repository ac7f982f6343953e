import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PermitDialect } from '../../../src/firewall/dialect.js';
import { awsCli } from '../../../src/firewall/dialects/aws-cli.js';
import { azureCli } from '../../../src/firewall/dialects/azure-cli.js';
import { gcloud } from '../../../src/firewall/dialects/gcloud.js';
import { simplify } from '../../../src/firewall/simplify.js';
import { writeRules } from '../../../src/firewall/snippet.js';
import { judgedBy, run } from '../support/judge.js';
import { casesOf, judgedWhereInstalled } from './cases-of.js';

// Both are Python that starts slowly.
jest.setTimeout(60_000);

const programs: readonly (readonly [string, PermitDialect])[] = [
  ['aws', awsCli],
  ['az', azureCli],
  ['gcloud', gcloud],
];

judgedBy(['sh', 'env'], () => {
  let folder = '';

  // Programs that do nothing but say what reached them, and a file for a bare asterisk to find.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sfbport-cloud-'));
    for (const [program] of programs) {
      writeFileSync(join(folder, program), `#!/bin/sh\nprintf '%s\\037' "$@"; echo\n`);
      chmodSync(join(folder, program), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The words of each command, as the shell passed them on. */
  function wordsOf(text: string): readonly (readonly string[])[] {
    const path = `PATH=${folder}:${process.env.PATH}`;
    const { code, said } = run('env', ['-C', folder, path, 'sh', '-e'], text);
    expect({ code, said }).toMatchObject({ code: 0 });
    return said
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\x1f').slice(0, -1));
  }

  describe.each(programs)('%s', (_, dialect) => {
    const cases = casesOf(dialect);

    test.each(cases)('%s: a shell passes on one command a rule, its name and comment as they are', (_, rules) => {
      const { text } = writeRules(dialect, rules, []);
      const commands = wordsOf(text);
      const named = simplify(rules, dialect.holds);
      expect(commands).toHaveLength(named.length);
      for (const [index, { name, comment }] of named.entries()) {
        const words = commands[index] ?? [];
        expect(words.some((word) => word.includes(name))).toBe(true);
        expect(words.some((word) => word.includes(comment))).toBe(true);
      }
    });

    test.each(cases)('%s: a shell can read the check and the undo', (_, rules) => {
      const { check, undo } = writeRules(dialect, rules, []);
      expect(run('sh', ['-n'], check)).toEqual({ code: 0, said: '' });
      expect(run('sh', ['-n'], undo)).toEqual({ code: 0, said: '' });
      expect(wordsOf(check)).toHaveLength(1);
    });

    test('what is held back runs nothing', () => {
      const held = cases.flatMap(([, rules]) => rules.map((rule) => ({ rule, why: `S52: ${rule.comment}` })));
      expect(wordsOf(writeRules(dialect, [], held).text)).toEqual([]);
    });
  });

  test('aws: the permissions are JSON, with IPv6 in a field of its own', () => {
    const [v6 = []] = wordsOf(caseText(awsCli, 'IPv6'));
    expect(v6.slice(0, 5)).toEqual([
      'ec2',
      'authorize-security-group-ingress',
      '--group-id',
      awsCli.hole('SECURITY_GROUP'),
      '--ip-permissions',
    ]);
    expect(JSON.parse(v6[5] ?? '')).toEqual([
      {
        IpProtocol: 'tcp',
        FromPort: 5070,
        ToPort: 5070,
        Ipv6Ranges: [{ CidrIpv6: '2001:db8:1::/64', Description: 'S47 S50: SIP from the Front End' }],
      },
    ]);
    expect(v6.slice(6)).toEqual([
      '--tag-specifications',
      expect.stringMatching(
        /^\[\{"ResourceType":"security-group-rule","Tags":\[\{"Key":"Name","Value":"sfb-[a-z0-9-]+"\}\]\}\]$/,
      ),
    ]);
  });

  test('aws: a hole is no JSON', () => {
    for (const words of wordsOf(caseText(awsCli, 'holes'))) expect(() => JSON.parse(words[5] ?? '')).toThrow();
  });

  test('aws: no command that another is pasted behind opens a pager', () => {
    const aws = join(folder, 'aws');
    const passedOn = readFileSync(aws);
    writeFileSync(aws, '#!/bin/sh\ncase $2 in describe-*) echo sgr-1 ;; *) echo "$2 [$AWS_PAGER]" ;; esac\n');
    const { text, undo } = writeRules(awsCli, new Map(casesOf(awsCli)).get('outbound') ?? [], []);
    const { said } = run(
      'env',
      ['AWS_PAGER=less', `PATH=${folder}:${process.env.PATH}`, 'sh', '-e'],
      `${text}\n${undo}`,
    );
    writeFileSync(aws, passedOn);
    expect(said.trimEnd().split('\n')).toEqual(
      ['authorize', 'revoke'].map((what) => `${what}-security-group-egress []`),
    );
  });

  test('az: an asterisk is an asterisk, and each priority its own', () => {
    const several = wordsOf(caseText(azureCli, 'several addresses')).map((words) =>
      words.slice(8, 9).concat(words.slice(10)),
    );
    expect(several).toEqual([
      [
        ...['--name', '--priority', `${azureCli.hole('PRIORITY')}00`, '--direction', 'Inbound'],
        ...['--access', 'Allow', '--protocol', 'Tcp', '--source-address-prefixes', '10.1.0.0/16', '10.3.0.7/32'],
        ...['--source-port-ranges', '*', '--destination-address-prefixes', '10.2.0.5/32', '10.2.0.6/32'],
        ...['--destination-port-ranges', '5070', '--description=S47 S50: SIP from the Front End'],
      ],
    ]);
    const priorities = wordsOf(caseText(azureCli, 'holes')).map((words) => words[words.indexOf('--priority') + 1]);
    expect(priorities).toEqual(['00', '01', '02'].map((digits) => `${azureCli.hole('PRIORITY')}${digits}`));
  });

  test('gcloud: both the remote end and the target are said', () => {
    const [words] = wordsOf(caseText(gcloud, 'several addresses'));
    expect(words?.slice(3)).toEqual([
      ...[expect.stringMatching(/^--FILL-IN-SITE-sfb-/), '--network', gcloud.hole('NETWORK'), '--direction', 'INGRESS'],
      ...['--priority', '1000', '--action', 'ALLOW', '--rules', 'tcp:5070'],
      ...['--source-ranges', '10.1.0.0/16,10.3.0.7/32', '--target-tags', gcloud.hole('TARGET_TAG')],
      '--description=S47 S50: SIP from the Front End',
    ]);
  });
});

judgedWhereInstalled('aws', () => {
  // With a skeleton asked for, aws checks what it was given and sends nothing.
  const aws = (text: string) =>
    run('env', ['AWS_DEFAULT_REGION=us-east-1', 'AWS_EC2_METADATA_DISABLED=true', 'sh', '-e'], skeletons(text));
  const skeletons = (text: string) => text.replace(/$/gm, ' --generate-cli-skeleton output');

  test.each(['a range, udp', 'several addresses', 'IPv6', 'holes', 'hostile words'])(
    '%s: filled in, aws takes it',
    (name) => {
      const [first = ''] = caseText(awsCli, name).split('\n');
      const filled = first
        .replaceAll(awsCli.hole('SECURITY_GROUP'), 'sg-0123456789abcdef0')
        .replace(/--FILL-IN-[A-Z_]+/g, '"10.1.0.0/16"');
      expect(aws(filled)).toMatchObject({ code: 0, said: expect.stringContaining('SecurityGroupRuleId') });
    },
  );

  test('a hole is refused, whatever else is filled in', () => {
    const [first = ''] = caseText(awsCli, 'one port').split('\n');
    expect(aws(first)).toMatchObject({ said: expect.stringContaining('argument --group-id: expected one argument') });
    const filled = first.replaceAll(awsCli.hole('SECURITY_GROUP'), 'sg-0123456789abcdef0');
    const { code, said } = aws(filled.replace('"10.1.0.0/16"', awsCli.hole('FRONT_END')));
    expect(code).not.toBe(0);
    expect(said).toContain('Invalid JSON');
    const [named = ''] = caseText(awsCli, 'holes').split('\n');
    const unnamed = named
      .replaceAll(awsCli.hole('SECURITY_GROUP'), 'sg-0123456789abcdef0')
      .replaceAll(awsCli.hole('FRONT_END'), '"10.1.0.0/16"');
    expect(aws(unnamed)).toMatchObject({ said: expect.stringContaining("'--tag-specifications': Invalid JSON") });
    expect(aws(unnamed.replaceAll(awsCli.hole('SITE'), '"seoul"')).code).toBe(0);
  });
});

judgedWhereInstalled('gcloud', () => {
  test('a hole is refused, whatever else is filled in', () => {
    const [first = ''] = caseText(gcloud, 'holes').split('\n');
    const filled = first
      .replaceAll(gcloud.hole('NETWORK'), 'default')
      .replaceAll(gcloud.hole('TARGET_TAG'), 'mediation');
    const { code, said } = run('env', ['CLOUDSDK_CORE_DISABLE_PROMPTS=1', 'sh', '-e'], filled);
    expect(code).not.toBe(0);
    expect(said).toContain('argument --source-ranges: expected one argument');
    const unnamed = filled.replaceAll(gcloud.hole('FRONT_END'), '10.1.0.0/16');
    expect(run('env', ['CLOUDSDK_CORE_DISABLE_PROMPTS=1', 'sh', '-e'], unnamed)).toMatchObject({
      code: 2,
      said: expect.stringContaining('unrecognized arguments: --FILL-IN-SITE-sfb-'),
    });
  });
});

function caseText(dialect: PermitDialect, wanted: string): string {
  return writeRules(dialect, new Map(casesOf(dialect)).get(wanted) ?? [], []).text;
}
