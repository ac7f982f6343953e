import type { Role, Text } from '../../../src/catalog/schema';

/** Both languages of a text. */
export function both(en: string, ko: string): Text {
  return { en, ko };
}

function role(id: string, name: Text, short: Text, kind: Role['kind'] = 'server'): Role {
  return { id, name, short, kind, aliases: [], contains: [], formOf: [] };
}

/** Roles that the answers of the tests speak of. */
export const roles = {
  frontEnd: role('front-end', both('Front End Servers', '프런트 엔드 서버'), both('Front End', '프런트 엔드')),
  mediation: role('mediation', both('Mediation Servers', '중재 서버'), both('Mediation', '중재')),
  collocated: role(
    'front-end-mediation',
    both('Front End Servers that also run a Collocated Mediation Server', '중재 서버를 함께 실행하는 프런트 엔드 서버'),
    both('Front End + Mediation', '프런트 엔드+중재'),
  ),
  director: role('director', both('Directors', '디렉터'), both('Director', '디렉터')),
  edge: role('edge', both('Edge Server', '에지 서버'), both('Edge', '에지')),
  cms: role(
    'cms-front-end',
    both('CMS Front End Servers', 'CMS 프런트 엔드 서버'),
    both('CMS Front End', 'CMS 프런트 엔드'),
  ),
  allServers: role('all-servers', both('All Servers', '모든 서버'), both('all servers', '모든 서버'), 'group'),
  frontEndBalancer: role(
    'fe-lb',
    both('Front End Server load balancer', '프런트 엔드 서버 부하 분산 장치'),
    both('LB Front End', '프런트 엔드 LB'),
    'balancer',
  ),
  directorBalancer: role(
    'dir-lb',
    both('Director load balancer', '디렉터 부하 분산 장치'),
    both('LB Director', '디렉터 LB'),
    'balancer',
  ),
  clients: role('client', both('Clients', '클라이언트'), both('clients', '클라이언트'), 'client'),
  gateway: role('pstn-gateway', both('PSTN gateway', 'PSTN 게이트웨이'), both('gateway', '게이트웨이'), 'far-end'),
  sba: role(
    'sba',
    both('Survivable Branch Appliance', 'SBA(Survivable Branch Appliance)'),
    both('SBA', 'SBA'),
    'far-end',
  ),
  reverseProxy: role(
    'reverse-proxy',
    both('reverse proxy', '역방향 프록시'),
    both('reverse proxy', '역방향 프록시'),
    'far-end',
  ),
  emergency: role(
    'e911-gateway',
    both('E9-1-1 gateway', 'E9-1-1 게이트웨이'),
    both('E9-1-1 gateway', 'E9-1-1 게이트웨이'),
    'far-end',
  ),
  fileShare: role(
    'file-share',
    both('File Share server', '파일 공유 서버'),
    both('file share', '파일 공유'),
    'far-end',
  ),
  control: role(
    'rcc-gateway',
    both('remote call control server', '원격 통화 제어 서버'),
    both('RCC server', 'RCC 서버'),
    'far-end',
  ),
  dhcp: role('dhcp-server', both('DHCP server', 'DHCP 서버'), both('DHCP server', 'DHCP 서버'), 'far-end'),
  sql: role('back-end', both('Back End Server (SQL)', '백 엔드 서버'), both('SQL back end', 'SQL 백 엔드'), 'far-end'),
} as const satisfies Record<string, Role>;
