import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, distinct, machinesOf, namesOf, onSite, withPort } from './balancer.js';
import { siteNote } from './site.js';

const file = '/etc/haproxy/haproxy.cfg';

// An empty part between dots is no host name: refused even where `init-addr none` lets unknown names pass. No name of a
// section has an @.
const hole = (name: string): string => `@@..${name}..@@`;

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
  holds: { names: { longest: 60, joint: '-' }, commentLength: 100 },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: ['haproxy -c', 'connections through haproxy'],
  notes: [
    {
      en: `Append to ${file}, test with haproxy -c, then systemctl reload haproxy. The virtual address must be on this machine. TLS passes through: certificates stay on the servers.`,
      ko: `${file} 파일 끝에 추가하고 haproxy -c로 검사한 다음 systemctl reload haproxy를 실행하십시오. VIP는 이 장비에 설정되어 있어야 합니다. TLS는 그대로 통과하므로 인증서는 서버에만 둡니다.`,
    },
    {
      en: 'One client address keeps to one server while that is up, as internal web services require. Behind a reverse proxy all clients are one address: there write balance leastconn. The servers see the address of HAProxy, not of the client.',
      ko: '내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 서버가 살아 있는 동안 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 모든 클라이언트가 IP 하나로 보이므로 balance leastconn으로 바꾸십시오. 서버에는 클라이언트 IP가 아니라 HAProxy의 IP가 보입니다.',
    },
    siteNote(hole),
  ],
  write: (services) => onSite(services, hole).flatMap(sections).join('\n'),
  check: (services) =>
    [
      `haproxy -c -f ${file}`,
      ...distinct(services.map(({ port }) => `ss -ltn 'sport = :${port}'`)),
      `echo 'show stat' | socat stdio /run/haproxy/admin.sock | grep -E '${namesOf(onSite(services, hole))}' | cut -d, -f1,2,18`,
    ].join('\n'),
  // Ours are the line with the name and the indented lines right below it, unless one begins another section; everything
  // else is printed as it was.
  undo: (services) =>
    [
      `awk '/^(frontend|backend) (${namesOf(onSite(services, hole))})$/ { ours = 1; next } ours && /^[ \\t]/ && $1 !~ /^(global|defaults|frontend|backend|listen)$/ { next } { ours = 0; print }' ${file} > ${file}.new`,
      `haproxy -c -f ${file}.new && cp ${file}.new ${file} && systemctl reload haproxy`,
    ].join('\n'),
} as const satisfies BalancerDialect;

function sections({ name, comment, virtual, servers, clients, port }: NamedService): readonly string[] {
  const allowed = clientsOf(clients, hole);
  return [
    `frontend ${name}`,
    `    # ${comment}`.trimEnd(),
    ...machinesOf(virtual, hole).map((address) => `    bind ${withPort(address, port)}`),
    '    mode tcp',
    '    option tcplog',
    '    timeout client 30m',
    ...(allowed === undefined ? [] : [`    tcp-request connection reject unless { src ${allowed.join(' ')} }`]),
    `    default_backend ${name}`,
    `backend ${name}`,
    '    mode tcp',
    '    balance source',
    // Otherwise nearly all clients change servers where one fails.
    '    hash-type consistent',
    // Connects and no more; an inherited httpchk would take servers that speak SIP for dead.
    '    option tcp-check',
    '    timeout connect 5s',
    '    timeout server 30m',
    // Where it is inherited, it goes above the other two.
    '    timeout tunnel 30m',
    ...machinesOf(servers, hole).map(
      (address, index) => `    server ${name}-${index + 1} ${withPort(address, port)} check`,
    ),
  ];
}
