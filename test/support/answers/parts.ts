import type { Choice, Line, Reading } from '../../../src/answer/answer';
import type { Application, Product, Requirement, Role, Source, Text } from '../../../src/catalog/schema';
import { both, roles } from './roles';

export const product: Product = {
  id: 'skype-for-business',
  name: both('Skype for Business Server', '비즈니스용 Skype 서버'),
  aliases: [],
  edition: { en: '2020-02-13', ko: '2020-02-13' },
  notCovered: both('Edge, SQL and DNS', '에지, SQL, DNS'),
  examples: [both('Mediation Server ports', '중재 서버 포트'), both('what is 443 for', '443은 어디에 쓰이나요')],
  everydayNames: [],
};

function source(id: string, title: Text): Source {
  return { id, title, url: 'https://example.com/', edition: '2021-07-09', licence: 'CC BY 4.0' };
}

export const page = source(
  'ports-page',
  both('Port and protocol requirements for servers', '서버의 포트 및 프로토콜 요구 사항'),
);
export const deployment = source('deploy', both('Deploy a Mediation Server', '중재 서버 배포'));
export const gatewayPage = source(
  'gateway',
  both('Define a gateway in Topology Builder', '토폴로지 작성기에서 게이트웨이 정의'),
);
export const quality = source('qos', both('Quality of Service port ranges', 'QoS 포트 범위'));

/** A row with what the test is about; everything else is plain TCP and beyond doubt. */
export function row(
  id: string,
  port: number | readonly [number, number],
  given: Partial<Requirement> = {},
): Requirement {
  const [first, last] = typeof port === 'number' ? [port, port] : port;
  return {
    id,
    table: 'server-ports',
    role: 'front-end',
    ports: [{ first, last }],
    transports: ['tcp'],
    protocol: 'TCP',
    applications: [],
    security: [],
    purpose: both('SIP', 'SIP'),
    optional: false,
    media: false,
    peerRows: [],
    broadcast: false,
    internal: false,
    sourcePorts: false,
    flow: { from: [], to: [], ways: 'one', certainty: 'high', source: page.id },
    concerns: [],
    source: page.id,
    corrections: [],
    doubts: [],
    cautions: [],
    notes: [],
    ...given,
  };
}

/** A line of the first row's facts; what is given stands over them. */
export function line(rows: Line['rows'], from: readonly Role[], to: readonly Role[], given: Partial<Line> = {}): Line {
  const [first] = rows;
  return {
    rows,
    table: first.table,
    role: to[0] ?? roles.clients,
    service: undefined,
    ports: first.ports,
    printed:
      first.portsPrinted ?? first.ports.map((each) => [...new Set([each.first, each.last])].join('-')).join(', '),
    transports: first.transports,
    security: [...new Set(rows.flatMap(({ security }) => security))],
    applications: [],
    from,
    to,
    ways: 'one',
    certainty: first.flow.certainty,
    match: undefined,
    via: 'own',
    notes: [],
    ...given,
  };
}

/** A question that names nothing but what is given. */
export function reading(given: Partial<Reading> = {}): Reading {
  return {
    roles: [],
    services: [],
    topics: [],
    applications: [],
    ports: [],
    have: [],
    transports: [],
    securities: [],
    from: [],
    to: [],
    bothWays: false,
    direction: undefined,
    tables: [],
    rows: [],
    except: [],
    dialect: undefined,
    assumptions: [],
    ...given,
  };
}

/** Something to keep in mind, in both languages. */
export function caution(en: string, ko: string): Requirement['cautions'][number] {
  return { ...both(en, ko), morePorts: false };
}

export function choice(kind: Choice['kind'], ask: string, name?: Text): Choice {
  return { kind, ask, name };
}

export function port(number: number): { first: number; last: number } {
  return { first: number, last: number };
}

export const sip: Application = { id: 'sip', name: both('SIP', 'SIP'), aliases: [] };
export const https: Application = { id: 'https', name: both('HTTPS', 'HTTPS'), aliases: [] };
