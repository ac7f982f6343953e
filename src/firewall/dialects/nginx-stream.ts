import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, distinct, machinesOf, namesOf, onSite, withPort } from './balancer.js';
import { siteNote } from './site.js';

const file = '/etc/nginx/nginx.conf';

// The first colon begins the port: refused as such, before any name server is asked for a host; where proxy_pass names an
// upstream, too.
const hole = (name: string): string => `@@:${name}:@@`;

/** An upstream and a server for each service: what stands inside `stream { }`, of which a configuration may have only one. */
export const nginxStream = {
  id: 'nginx-stream',
  name: 'nginx stream',
  aliases: ['nginx', 'nginx stream', '엔진엑스', '엔진엑스 스트림'],
  alsoMachines: ['nginx', '엔진엑스'],
  reference: 'https://nginx.org/en/docs/stream/ngx_stream_proxy_module.html',
  fileExtension: 'conf',
  highlight: 'text',
  writes: 'balancing',
  holds: { names: { longest: 60, joint: '-' }, commentLength: 100 },
  hole,
  comment: (line) => `# ${line}`,
  checkedBy: ['nginx -t', 'connections through nginx'],
  notes: [
    {
      en: `Paste inside stream { } of ${file}, with an editor: a shell would eat $remote_addr. Only one stream { } may exist, outside http { }; where there is none, write stream { and } around the lines and load the stream module. Then nginx -t and systemctl reload nginx.`,
      ko: `편집기로 ${file}의 stream { } 안에 붙여 넣으십시오. 셸에서 붙여 넣으면 $remote_addr가 사라집니다. stream { }은 http { } 밖에 하나만 둘 수 있습니다. 없으면 이 줄들을 stream { }으로 감싸고 stream 모듈을 로드하십시오. 그다음 nginx -t, systemctl reload nginx를 실행하십시오.`,
    },
    {
      en: 'TLS passes through. One client address keeps to one server while that is up, as internal web services require; behind a reverse proxy all clients are one address: there write least_conn instead of the hash line. No health probes: a server that fails is left out for 10 seconds. The servers see the address of nginx, not of the client.',
      ko: 'TLS는 그대로 통과합니다. 내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 서버가 살아 있는 동안 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 모든 클라이언트가 IP 하나로 보이므로 hash 줄 대신 least_conn을 쓰십시오. 헬스 체크는 하지 않으며, 연결에 실패한 서버만 10초 동안 제외합니다. 서버에는 클라이언트 IP가 아니라 nginx의 IP가 보입니다.',
    },
    siteNote(hole),
  ],
  write: (services) => onSite(services, hole).flatMap(blocks).join('\n'),
  check: (services) =>
    [
      'nginx -t',
      `nginx -T 2>/dev/null | grep -E '${namesOf(onSite(services, hole))}'`,
      ...distinct(services.map(({ port }) => `ss -ltn 'sport = :${port}'`)),
    ].join('\n'),
  // Ours are the blocks that begin with a line with the name, each to its closing brace; all else is printed as it was.
  undo: (services) => {
    const names = namesOf(onSite(services, hole));
    return [
      `awk '/^[ \\t]*(upstream (${names}) [{]|server [{] # (${names}))[ \\t]*$/ { ours = 1 } !ours { print } /^[ \\t]*[}][ \\t]*$/ { ours = 0 }' ${file} > ${file}.new`,
      `nginx -t -c ${file}.new && cp ${file}.new ${file} && systemctl reload nginx`,
    ].join('\n');
  },
} as const satisfies BalancerDialect;

function blocks({ name, comment, virtual, servers, clients, port }: NamedService): readonly string[] {
  const allowed = clientsOf(clients, hole);
  return [
    `upstream ${name} {`,
    `    # ${comment}`.trimEnd(),
    '    hash $remote_addr consistent;',
    ...machinesOf(servers, hole).map((address) => `    server ${withPort(address, port)};`),
    '}',
    `server { # ${name}`,
    ...machinesOf(virtual, hole).map((address) => `    listen ${withPort(address, port)};`),
    ...(allowed === undefined ? [] : [...allowed.map((network) => `    allow ${network};`), '    deny all;']),
    '    proxy_connect_timeout 5s;',
    '    proxy_timeout 30m;',
    `    proxy_pass ${name};`,
    '}',
  ];
}
