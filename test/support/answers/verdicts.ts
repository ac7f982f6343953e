import { type Answers, lines, rowsOf, whether } from './builders';
import { port } from './parts';
import { roles } from './roles';

/** Answers to yes or no. */
export const verdictAnswers: Answers = {
  'is-444-needed-on-the-balancer': whether(
    { says: 'not-needed', because: { kind: 'straight-to-servers', servers: [roles.frontEnd], balancing: 'dns' } },
    { ports: [port(444)], tables: ['load-balancer-dns'] },
    lines.S04,
  ),
  'is-5066-udp': whether(
    { says: 'no', because: { kind: 'transport', asked: ['udp'], printed: ['tcp'], isInAll: true } },
    { ports: [port(5066)], transports: ['udp'] },
    lines.S32,
  ),
  'is-445-inbound': whether(
    { says: 'yes', because: { kind: 'direction', asked: 'in', found: ['out', 'in'] } },
    { ports: [port(445)] },
    lines.S36,
    lines.S38,
  ),
  'can-i-close-5061': whether(
    { says: 'no', because: { kind: 'needed' } },
    { ports: [port(5061)] },
    lines.S03,
    lines.S46,
  ),
  'can-i-close-5060': whether(
    {
      says: 'not-needed',
      because: { kind: 'conditional', conditions: rowsOf('S02').flatMap(({ condition }) => condition ?? []) },
    },
    { ports: [port(5060)] },
    lines.S02,
  ),
  'is-135-enough': whether(
    { says: 'no', because: { kind: 'not-enough', cautions: rowsOf('S05').flatMap(({ cautions }) => cautions) } },
    { ports: [port(135)] },
    lines.S05,
  ),
  '4443-from-the-internet': whether(
    { says: 'no', because: { kind: 'only-from', from: [roles.reverseProxy, roles.frontEnd] } },
    { ports: [port(4443)] },
    lines.S14,
  ),
  'is-5070-mtls': whether(
    { says: 'yes', because: { kind: 'security', asked: ['mtls'], printed: ['tls', 'mtls'], isInAll: true } },
    { ports: [port(5070)], securities: ['mtls'] },
    lines.S47,
  ),
  'is-5061-tls': whether(
    { says: 'yes', because: { kind: 'security', asked: ['tls'], printed: ['tls', 'mtls'], isInAll: false } },
    { ports: [port(5061)], securities: ['tls'] },
    lines.S03,
    lines.S46,
  ),
  'does-front-end-to-director-need-5070': whether(
    { says: 'none', because: { kind: 'not-this-role', roles: [roles.frontEnd, roles.director] } },
    { from: [roles.frontEnd], to: [roles.director], ports: [port(5070)] },
    lines.S47,
  ),
  'does-director-need-5070': whether(
    { says: 'no', because: { kind: 'not-this-role', roles: [roles.director] } },
    { roles: [roles.director], ports: [port(5070)] },
    lines.S47,
  ),
};
