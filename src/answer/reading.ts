import { tablesOf } from '../catalog/balancing.js';
import type { Catalog } from '../catalog/catalog.js';
import { portText } from '../catalog/port-text.js';
import type { PortRange, Text } from '../catalog/schema.js';
import { nameOf } from '../question/interpret/options.js';
import type { Assumption, Filter, Question, Scope } from '../question/question.js';
import type { Assumed, Reading } from './answer.js';

const nothingRead: Omit<Reading, 'assumptions'> = {
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
};

/** How a question was read, in things of the catalog. */
export function readingOf(question: Question, catalog: Catalog): Reading {
  const assumptions = question.assumptions.map((assumption) => assumedOf(assumption, catalog));
  switch (question.kind) {
    case 'requirements': {
      const { wish } = question;
      const have = wish.kind === 'missing' ? wish.have : [];
      const claimed =
        wish.kind === 'whether' && wish.claim.kind === 'transport' ? wish.claim.transports : question.scope.transports;
      return { ...readScope(question.scope, catalog), have, transports: claimed, assumptions };
    }
    case 'rules':
      return { ...readScope(question.scope, catalog), dialect: question.dialect, assumptions };
    case 'explanation':
      return {
        ...nothingRead,
        roles: question.roles.map(catalog.role),
        ports: uniqueRanges(question.ports.map(({ range }) => range)),
        assumptions,
      };
    case 'ipsec':
      return { ...nothingRead, roles: question.roles.map(catalog.role), assumptions };
    case 'which-one':
    case 'elsewhere':
    case 'unknown':
    case 'help':
    case 'not-understood':
      return { ...nothingRead, assumptions };
    default:
      return question satisfies never;
  }
}

function readScope(scope: Scope, catalog: Catalog): Omit<Reading, 'assumptions'> {
  const either = (kind: string): string[] => scope.either.filter((named) => named.kind === kind).map(({ id }) => id);
  return {
    ...nothingRead,
    roles: [...scope.roles, ...either('role')].map(catalog.role),
    services: [...scope.services, ...either('service')].map(catalog.service),
    topics: [...scope.topics, ...either('topic')].map(catalog.topic),
    applications: [...scope.applications, ...either('application')].map(catalog.application),
    ports: scope.ports,
    transports: scope.transports,
    securities: scope.securities,
    from: (scope.ends?.from ?? []).map(catalog.role),
    to: (scope.ends?.to ?? []).map(catalog.role),
    bothWays: scope.ends?.bothWays ?? false,
    direction: scope.direction,
    tables: scope.balancing === undefined ? [] : tablesOf(scope.balancing),
    rows: scope.rows,
    except: exceptOf(scope.except, catalog),
  };
}

function exceptOf(except: Filter, catalog: Catalog): readonly Text[] {
  const same = (text: string): Text => ({ en: text, ko: text });
  return [
    ...except.ports.map((range) => same(portText(range))),
    ...[...except.transports, ...except.securities].map((word) => same(word.toUpperCase())),
    ...except.applications.map((id) => catalog.application(id).name),
    ...except.services.map((id) => catalog.service(id).name),
    ...except.topics.map((id) => catalog.topic(id).name),
    ...except.roles.map((id) => catalog.role(id).name),
  ];
}

function assumedOf(assumption: Assumption, catalog: Catalog): Assumed {
  switch (assumption.kind) {
    case 'corrected':
    case 'set-aside':
      return { ...assumption, read: nameOf(assumption.read, catalog) };
    case 'ephemeral-port':
    case 'unread':
      return assumption;
    default:
      return assumption satisfies never;
  }
}

function uniqueRanges(ranges: readonly PortRange[]): readonly PortRange[] {
  return [...new Map(ranges.map((range) => [portText(range), range])).values()];
}
