import { type Answers, ciscoAsa, grounds, nftables, notFound, rangeOnly, rowsOf } from './builders';
import { choice, page, port, product, reading } from './parts';
import { both, roles } from './roles';
import { rulesAnswers } from './rules';

/** What a hostile person might type: it must come out as one harmless line. */
export const hostile = `mine“craft”\n<!channel>\u202e\u0007 *bold*\r\n| a | b |\n${'x'.repeat(100)}`;

/** Everything that is no table of rows. */
export const otherAnswers: Answers = {
  ...rulesAnswers,
  'port-3306': notFound(
    { kind: 'ports', nearest: [] },
    {
      reading: reading({ ports: [port(3306)] }),
      sections: [rangeOnly],
      pointers: [{ kind: 'client-range-is-no-reason' }],
    },
  ),
  'port-22': notFound(
    { kind: 'ports', nearest: rowsOf('C01') },
    { reading: reading({ ports: [port(22)] }), pointers: [{ kind: 'not-on-this-page' }] },
  ),
  'edge-firewall-table': notFound({
    kind: 'elsewhere',
    pages: [
      {
        id: 'edge-tables',
        name: both('Edge firewall tables', '에지 방화벽 표'),
        aliases: [],
        foreign: false,
        text: both('They are on the page about Edge Server scenarios:', '에지 서버 시나리오 문서에 있습니다:'),
        url: 'https://example.com/edge',
      },
    ],
  }),
  minecraft: notFound(
    { kind: 'thing', asked: hostile },
    { choices: [choice('role', 'ports of Mediation', roles.mediation.name)] },
  ),
  'filtered-out': notFound(
    { kind: 'filtered-out', without: rowsOf('S02', 'S46') },
    { reading: reading({ roles: [roles.director], transports: ['udp'] }) },
  ),
  mcu: (language) => ({
    kind: 'choice',
    language,
    reading: reading(),
    asked: 'MCU',
    choices: ['IM', 'Web', 'A/V', 'Application Sharing', 'Front End', 'Mediation'].map((name) =>
      choice('service', `${name} conferencing`, both(`${name} Conferencing`, `${name} 회의`)),
    ),
  }),
  ipsec: (language) => ({
    kind: 'ipsec-exceptions',
    language,
    reading: reading({ roles: [roles.mediation] }),
    exceptions: [
      {
        id: 'I05',
        name: both('Mediation Server Inbound', '중재 서버 인바운드'),
        roles: ['mediation'],
        source: both('Any', '모두'),
        destination: both('Mediation Server(s)', '중재 서버'),
        transports: ['tcp', 'udp'],
        protocol: 'UDP and TCP',
        sourcePorts: both('Any', '모두'),
        ports: both('Any', '모두'),
        authentication: both('Do not authenticate', '인증 안 함'),
        document: page.id,
        corrections: [],
      },
      {
        id: 'I15',
        name: both('Clients', '클라이언트'),
        roles: ['client'],
        source: both('Any', '모두'),
        destination: both('Any', '모두'),
        transports: ['udp'],
        protocol: 'UDP',
        sourcePorts: both('Specified media port range', '지정한 미디어 포트 범위'),
        ports: both('Any', '모두'),
        authentication: both('Do not authenticate', '인증 안 함'),
        document: page.id,
        corrections: [],
      },
    ],
    notes: [],
    choices: [choice('language', 'same in the other language')],
    dialects: [],
    ...grounds,
  }),
  help: (language) => ({
    kind: 'help',
    language,
    reading: reading(),
    products: [product],
    roles: [roles.frontEnd, roles.mediation, roles.director],
    dialects: [nftables, ciscoAsa],
  }),
  thanks: (language) => ({ kind: 'not-understood', language, reading: reading(), products: [product], isThanks: true }),
  'not-understood': (language) => ({
    kind: 'not-understood',
    language,
    reading: reading(),
    products: [product],
    isThanks: false,
  }),
};
