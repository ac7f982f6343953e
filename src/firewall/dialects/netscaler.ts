import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, machinesOf, type Named, numbered, onSite } from './balancer.js';
import { siteNote } from './site.js';

// No name has a +, whereas an @ may stand in one: binding would add the servers of another place to a group that is there.
const hole = (name: string): string => `@@+${name}+@@`;

/** Virtual servers of type TCP, which pass TLS through; SSL would end it. A listen policy says who may connect. */
export const netscaler = {
  id: 'netscaler',
  name: 'NetScaler (Citrix ADC)',
  aliases: ['citrix adc', 'citrix netscaler', '넷스케일러', '시트릭스 adc'],
  alsoMachines: ['netscaler', 'citrix adc', 'citrix netscaler', '넷스케일러', '시트릭스 adc'],
  reference: 'https://developer-docs.netscaler.com/en-us/adc-command-reference-int/current-release/lb/lb-vserver',
  fileExtension: 'txt',
  highlight: 'text',
  writes: 'balancing',
  holds: { names: { longest: 60, joint: '-' }, commentLength: 100 },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: [],
  notes: [
    {
      en: 'Paste at the CLI of the primary node, not in its shell; the feature LB must be on (IPv6PT for IPv6). Lost at restart until save ns config. Undo leaves the server entries that come with a service group, which other groups may use.',
      ko: 'Primary 노드의 shell이 아니라 CLI에 붙여 넣으십시오. LB 기능이 켜져 있어야 하고, IPv6를 쓰면 IPv6PT도 필요합니다. save ns config로 저장하지 않으면 재부팅 시 사라집니다. 서비스 그룹과 함께 만들어지는 서버 항목은 다른 그룹에서도 쓰고 있을 수 있어 되돌리기 명령으로 지우지 않습니다.',
    },
    {
      en: 'TLS passes through. One client address always reaches the same server, as internal web services require; behind a reverse proxy write -persistenceType NONE. Unless USIP is on, the servers see the address of NetScaler (SNIP).',
      ko: 'TLS는 그대로 통과합니다. 내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 항상 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 -persistenceType NONE으로 바꾸십시오. USIP를 켜지 않으면 서버에는 NetScaler의 IP(SNIP)가 보입니다.',
    },
    siteNote(hole),
  ],
  write: (services) => onSite(services, hole).flatMap(additions).join('\n'),
  check: (services) =>
    onSite(services, hole)
      .flatMap((service) => [
        ...virtualsOf(service).map(({ name }) => `show lb vserver ${name}`),
        `show serviceGroup ${groupOf(service)}`,
      ])
      .join('\n'),
  undo: (services) =>
    onSite(services, hole)
      .flatMap((service) => [
        ...virtualsOf(service).map(({ name }) => `rm lb vserver ${name}`),
        `rm serviceGroup ${groupOf(service)}`,
      ])
      .join('\n'),
} as const satisfies BalancerDialect;

function additions(service: NamedService): readonly string[] {
  const { comment, servers, port } = service;
  const remark = comment === '' ? '' : ` -comment "${comment}"`;
  const policy = listenPolicy(service);
  const group = groupOf(service);
  return [
    `add serviceGroup ${group} TCP -cltTimeout 1800 -svrTimeout 1800${remark}`,
    ...machinesOf(servers, hole).map((address) => `bind serviceGroup ${group} ${address} ${port}`),
    `bind serviceGroup ${group} -monitorName tcp`,
    ...virtualsOf(service).flatMap(({ name, address }) => [
      `add lb vserver ${name} TCP ${address} ${port} -persistenceType SOURCEIP -timeout 30${policy} -cltTimeout 1800${remark}`,
      `bind lb vserver ${name} ${group}`,
    ]),
  ];
}

function virtualsOf({ name, virtual }: NamedService): readonly Named<{ address: string }>[] {
  return numbered(
    name,
    machinesOf(virtual, hole).map((address) => ({ address })),
  );
}

/** A subnet needs its prefix: what is filled in for the servers, too, is the address of a machine and has none. */
function listenPolicy({ family, clients, servers }: NamedService): string {
  const networks = clientsOf(clients, hole);
  if (networks === undefined) return '';
  const areServers = clients.kind === 'hole' && servers.kind === 'hole' && clients.name === servers.name;
  const test = `CLIENT.${family === 4 ? 'IP' : 'IPV6'}.SRC.${areServers ? 'EQ' : 'IN_SUBNET'}`;
  return ` -Listenpolicy "${networks.map((network) => `${test}(${network})`).join(' || ')}"`;
}

/** Virtual servers and service groups have names of their own. */
const groupOf = ({ name }: NamedService): string => `${name}-servers`;
