import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, machinesOf, type Named, numbered, onSite } from './balancer.js';
import { siteNote } from './site.js';

// Neither an address nor a name that an object of BIG-IP may have.
const hole = (name: string): string => `@@${name}@@`;

/**
 * Objects of F5 BIG-IP, made from its bash prompt. A virtual server has one source network: several clients are several
 * virtual servers of one pool. Profiles of their own, since both of the vendor's let go of a client within minutes.
 */
export const f5Tmsh = {
  id: 'f5-tmsh',
  name: 'F5 BIG-IP (tmsh)',
  aliases: ['f5', 'tmsh', 'f5 tmsh', 'f5 big-ip', 'big-ip', 'bigip', '빅아이피', '에프파이브'],
  alsoMachines: ['f5', 'f5 big-ip', 'big-ip', 'bigip', '빅아이피', '에프파이브'],
  reference: 'https://clouddocs.f5.com/cli/tmsh-reference/latest/modules/ltm/ltm_virtual.html',
  fileExtension: 'sh',
  highlight: 'bash',
  writes: 'balancing',
  holds: { names: { longest: 60, joint: '-' }, commentLength: 64 },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Paste at the bash prompt of the active unit. Lost at restart until tmsh save sys config; a second unit needs a config sync. If a server already is a node of another name, write that name before the port. Undo leaves the nodes, which other pools may use.',
      ko: 'Active 장비의 bash 프롬프트에 붙여 넣으십시오. tmsh save sys config로 저장하지 않으면 재부팅 시 사라지며, 이중화 구성에서는 config sync도 필요합니다. 서버가 다른 이름의 노드로 이미 등록되어 있으면 포트 앞에 주소 대신 그 이름을 쓰십시오. 노드는 다른 풀에서 쓸 수 있어 되돌리기 명령이 지우지 않습니다.',
    },
    {
      en: 'TLS passes through (fastL4, no SSL profile). One client address always reaches the same server, as internal web services require; leave out persist behind a reverse proxy. The servers see the address of BIG-IP (automap).',
      ko: 'TLS는 그대로 통과합니다(fastL4, SSL 프로파일 없음). 내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 항상 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 persist를 빼십시오. 서버에는 BIG-IP의 IP가 보입니다(automap).',
    },
    siteNote(hole),
  ],
  write: (services) => onSite(services, hole).flatMap(creations).join('\n'),
  // On a terminal tmsh shows its output in a pager, which would take the lines pasted behind the first for its keys.
  check: (services) =>
    onSite(services, hole)
      .flatMap((service) => [
        ...virtualsOf(service).map(({ name }) => `tmsh list ltm virtual ${name} | cat`),
        `tmsh show ltm pool ${service.name} members | cat`,
      ])
      .join('\n'),
  // What refers to others goes first. Nodes came with the pool, but may have been there, and others may use them.
  undo: (services) =>
    onSite(services, hole)
      .flatMap((service) => [
        ...virtualsOf(service).map(({ name }) => `tmsh delete ltm virtual ${name}`),
        `tmsh delete ltm pool ${service.name}`,
        `tmsh delete ltm persistence source-addr ${service.name}-source`,
        `tmsh delete ltm profile fastl4 ${service.name}-fastl4`,
      ])
      .join('\n'),
} as const satisfies BalancerDialect;

function creations(service: NamedService): readonly string[] {
  const { name, servers, port } = service;
  const members = machinesOf(servers, hole).map((address) => `${withPort(address, port)} { address ${address} }`);
  const description = descriptionOf(service);
  return [
    `tmsh create ltm profile fastl4 ${name}-fastl4 defaults-from fastL4 idle-timeout 1800`,
    `tmsh create ltm persistence source-addr ${name}-source defaults-from source_addr timeout 1800`,
    `tmsh create ltm pool ${name} members add { ${members.join(' ')} } monitor tcp${description}`,
    ...virtualsOf(service).map(
      (virtual) =>
        `tmsh create ltm virtual ${virtual.name} destination ${withPort(virtual.address, port)} ip-protocol tcp${virtual.source} profiles add { ${name}-fastl4 } persist replace-all-with { ${name}-source } source-address-translation { type automap } pool ${name}${description}`,
    ),
  ];
}

/** One for each virtual address and client. */
function virtualsOf({ name, virtual, clients }: NamedService): readonly Named<{ address: string; source: string }>[] {
  const sources = clientsOf(clients, hole)?.map((network) => ` source ${network}`) ?? [''];
  const addresses = machinesOf(virtual, hole);
  return numbered(
    name,
    addresses.flatMap((address) => sources.map((source) => ({ address, source }))),
  );
}

/** One word, since bash takes away the quotes that tmsh would need. */
function descriptionOf({ comment }: NamedService): string {
  const word = comment.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return word === '' ? '' : ` description ${word}`;
}

const withPort = (address: string, port: number): string =>
  address.includes(':') ? `${address}.${port}` : `${address}:${port}`;
