import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, distinct, machinesOf, namesOf, withPort } from './balancer.js';

const file = '/etc/haproxy/haproxy.cfg';

/**
 * A frontend and a backend for each service, to be appended. They inherit from whatever `defaults` stands last in the file,
 * which is often for HTTP: all that would change what they do is said again. A `listen` would inherit a `default_backend`.
 */
export const haproxy = {
  id: 'haproxy',
  name: 'HAProxy',
  aliases: ['ha proxy', '에이치에이프록시'],
  reference: 'https://docs.haproxy.org/2.6/configuration.html',
  fileExtension: 'cfg',
  highlight: 'text',
  writes: 'balancing',
  holds: {
    ports: { most: 1 },
    addresses: 'many',
    addressRanges: false,
    sourcePorts: false,
    names: { longest: 60, joint: '-' },
    commentLength: 100,
  },
  // An empty part between dots is no host name: refused even where `init-addr none` lets unknown names pass.
  hole: (name) => `@@..${name}..@@`,
  comment: (line) => `# ${line}`,
  checkedBy: ['haproxy -c', 'connections through haproxy'],
  notes: [
    {
      en: `Append to ${file}, test with haproxy -c, then systemctl reload haproxy. The virtual address must be on this machine. TLS passes through: certificates stay on the servers.`,
      ko: `${file} 파일 끝에 추가하고 haproxy -c로 검사한 다음 systemctl reload haproxy를 실행하십시오. VIP는 이 장비에 설정되어 있어야 합니다. TLS는 그대로 통과하므로 인증서는 서버에만 둡니다.`,
    },
    {
      en: 'One client address always reaches the same server, as internal web services require. Behind a reverse proxy all clients are one address: there write balance leastconn.',
      ko: '내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 항상 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 모든 클라이언트가 IP 하나로 보이므로 balance leastconn으로 바꾸십시오.',
    },
    {
      en: 'The servers see the address of HAProxy, not of the client.',
      ko: '서버에는 클라이언트 IP가 아니라 HAProxy의 IP가 보입니다.',
    },
  ],
  write: (services) => services.flatMap(sections).join('\n'),
  check: (services) =>
    [
      `haproxy -c -f ${file}`,
      ...distinct(services.map(({ port }) => `ss -ltn 'sport = :${port}'`)),
      `echo 'show stat' | socat stdio /run/haproxy/admin.sock | grep -E '${namesOf(services)}' | cut -d, -f1,2,18`,
    ].join('\n'),
  // Ours are the line with the name and the indented lines right below it; everything else is printed as it was.
  undo: (services) =>
    [
      `awk '/^(frontend|backend) (${namesOf(services)})$/ { ours = 1; next } ours && /^    / { next } { ours = 0; print }' ${file} > ${file}.new`,
      `haproxy -c -f ${file}.new && cp ${file}.new ${file} && systemctl reload haproxy`,
    ].join('\n'),
} as const satisfies BalancerDialect;

function sections({ name, comment, virtual, servers, clients, port }: NamedService): readonly string[] {
  const allowed = clientsOf(clients, haproxy.hole);
  return [
    `frontend ${name}`,
    `    # ${comment}`.trimEnd(),
    ...machinesOf(virtual, haproxy.hole).map((address) => `    bind ${withPort(address, port)}`),
    '    mode tcp',
    '    option tcplog',
    '    timeout client 30m',
    ...(allowed === undefined ? [] : [`    tcp-request connection reject unless { src ${allowed.join(' ')} }`]),
    `    default_backend ${name}`,
    `backend ${name}`,
    '    mode tcp',
    '    balance source',
    // Connects and no more; an inherited httpchk would take servers that speak SIP for dead.
    '    option tcp-check',
    '    timeout connect 5s',
    '    timeout server 30m',
    // Where it is inherited, it goes above the other two.
    '    timeout tunnel 30m',
    ...machinesOf(servers, haproxy.hole).map(
      (address, index) => `    server ${name}-${index + 1} ${withPort(address, port)} check`,
    ),
  ];
}
