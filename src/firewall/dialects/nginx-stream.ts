import type { BalancerDialect } from '../dialect.js';
import type { NamedService } from '../rule.js';
import { clientsOf, distinct, machinesOf, namesOf, withPort } from './balancer.js';

const file = '/etc/nginx/nginx.conf';

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
  holds: {
    ports: { most: 1 },
    addresses: 'many',
    addressRanges: false,
    sourcePorts: false,
    names: { longest: 60, joint: '-' },
    commentLength: 100,
  },
  // The first colon begins the port: refused as such, before any name server is asked for a host.
  hole: (name) => `@@:${name}:@@`,
  comment: (line) => `# ${line}`,
  checkedBy: ['nginx -t', 'connections through nginx'],
  notes: [
    {
      en: `Paste inside stream { } of ${file}, with an editor: a shell would eat $remote_addr. Only one stream { } may exist, outside http { }; where there is none, write stream { and } around the lines and load the stream module. Then nginx -t and systemctl reload nginx.`,
      ko: `편집기로 ${file}의 stream { } 안에 붙여 넣으십시오. 셸에서 붙여 넣으면 $remote_addr가 사라집니다. stream { }은 http { } 밖에 하나만 둘 수 있습니다. 없으면 이 줄들을 stream { }으로 감싸고 stream 모듈을 로드하십시오. 그다음 nginx -t, systemctl reload nginx를 실행하십시오.`,
    },
    {
      en: 'One client address always reaches the same server, as internal web services require. Behind a reverse proxy all clients are one address: there write least_conn instead of the hash line.',
      ko: '내부 웹 서비스의 요구 사항에 따라 같은 클라이언트 IP는 항상 같은 서버로 연결됩니다. 역방향 프록시 뒤에서는 모든 클라이언트가 IP 하나로 보이므로 hash 줄 대신 least_conn을 쓰십시오.',
    },
    {
      en: 'TLS passes through. No health probes: a server that fails is left out for 10 seconds. The servers see the address of nginx, not of the client.',
      ko: 'TLS는 그대로 통과합니다. 상태 확인은 하지 않으며, 연결에 실패한 서버만 10초 동안 제외합니다. 서버에는 클라이언트 IP가 아니라 nginx의 IP가 보입니다.',
    },
  ],
  write: (services) => services.flatMap(blocks).join('\n'),
  check: (services) =>
    [
      'nginx -t',
      `nginx -T 2>/dev/null | grep -E '${namesOf(services)}'`,
      ...distinct(services.map(({ port }) => `ss -ltn 'sport = :${port}'`)),
    ].join('\n'),
  // Ours are the blocks that begin with a line with the name, each to its closing brace; all else is printed as it was.
  undo: (services) =>
    [
      `awk '/^[ \\t]*(upstream (${namesOf(services)}) [{]|server [{] # (${namesOf(services)}))[ \\t]*$/ { ours = 1 } !ours { print } /^[ \\t]*[}][ \\t]*$/ { ours = 0 }' ${file} > ${file}.new`,
      `nginx -t -c ${file}.new && cp ${file}.new ${file} && systemctl reload nginx`,
    ].join('\n'),
} as const satisfies BalancerDialect;

function blocks({ name, comment, virtual, servers, clients, port }: NamedService): readonly string[] {
  const allowed = clientsOf(clients, nginxStream.hole);
  return [
    `upstream ${name} {`,
    `    # ${comment}`.trimEnd(),
    '    hash $remote_addr consistent;',
    ...machinesOf(servers, nginxStream.hole).map((address) => `    server ${withPort(address, port)};`),
    '}',
    `server { # ${name}`,
    ...machinesOf(virtual, nginxStream.hole).map((address) => `    listen ${withPort(address, port)};`),
    ...(allowed === undefined ? [] : [...allowed.map((network) => `    allow ${network};`), '    deny all;']),
    '    proxy_connect_timeout 5s;',
    '    proxy_timeout 30m;',
    `    proxy_pass ${name};`,
    '}',
  ];
}
