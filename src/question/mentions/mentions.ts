import type { PortRange, Security, Transport } from '../../catalog/schema.js';
import { hasCue, type Piece, type PieceOf } from '../piece.js';
import type { Assumption, FileFormat, Filter, Named } from '../question.js';
import type { Cue } from '../vocabulary/cue.js';
import { goingOn } from '../vocabulary/telling-whose.js';
import { type Asking, askingOf } from './asking.js';
import { type Closing, closingOf } from './closing.js';
import { isAmongItself, saysEachOther } from './each-other.js';
import { areEitherEnd, endMarks } from './ends.js';
import { isFileWord } from './files.js';
import { exceptOf, filterOf, idsOf } from './filter.js';
import { type GivenAddresses, givenAddresses } from './given-addresses.js';
import { type Known, narrowed } from './narrowed.js';
import { roleOf } from './sentence.js';
import { tellsWhose } from './tells-whose.js';
import { portMentions } from './tuples.js';

/** A role in the text, and which end of a flow the words around it make it. */
export interface RoleMention {
  readonly id: string;
  readonly mark: 'from' | 'to' | undefined;
}

/** Everything a text speaks of, sorted by kind; word order is gone but for the ends of a flow. */
export interface Mentions extends Asking, Closing {
  readonly roles: readonly RoleMention[];
  readonly services: readonly string[];
  readonly topics: readonly string[];
  readonly applications: readonly string[];
  readonly elsewhere: readonly string[];
  /** Names that several things claim and that are shown together. */
  readonly either: readonly Named[];
  /** Names that need asking back. */
  readonly ambiguous: readonly PieceOf<'name'>[];
  readonly ports: readonly PortRange[];
  readonly transports: readonly Transport[];
  readonly securities: readonly Security[];
  readonly rows: readonly string[];
  readonly dialect: string | undefined;
  /** The kind of file that is wanted; where `dialect` is set too, it has that name as well: csv. */
  readonly file: FileFormat | undefined;
  readonly given: GivenAddresses;
  readonly except: Filter;
  /** Roles of `except` that others were named in place of: `디렉터 말고 프런트 엔드`. */
  readonly replaced: readonly string[];
  readonly cues: ReadonlySet<Cue>;
  /** "between" or ↔ was said of the roles. */
  readonly isBetween: boolean;
  /** One role is both ends. */
  readonly isAmongItself: boolean;
  readonly unknown: readonly string[];
  /** What was read as nothing and may have been meant as something: `빼고` behind what cannot be left out, `5/22`. */
  readonly idle: readonly string[];
  /** The text, for questions back that repeat it. */
  readonly text: string;
  /** How many pieces the text has. */
  readonly length: number;
  readonly assumptions: readonly Assumption[];
  /** All names are words of ordinary talk too: mediation, edge, 중재. */
  readonly hasOnlyEverydayNames: boolean;
  readonly hasProduct: boolean;
  readonly hasOtherNumber: boolean;
  /** A port is called one by the text: `port 22`, `5061/tcp`. */
  readonly hasLabelledPort: boolean;
  /** A transport is said, and not merely written with its port: `135 tcp`, not `tcp/135`. */
  readonly saysTransport: boolean;
  /** `only 5070`, `5070 포트만`. */
  readonly isOnlyPorts: boolean;
  readonly hasHost: boolean;
  /** The text is a pasted line of a firewall's log. */
  readonly isLog: boolean;
  /** Whose an address is, without the address: `that's the front end`. */
  readonly tells: 'that' | 'from' | 'to' | undefined;
  /** `what about 5062`, `그럼 디렉터`. */
  readonly goesOnAsking: boolean;
  /** How something is now: `works`, `is open`, `확인했습니다`. */
  readonly tellsState: boolean;
}

/** Sorts the pieces of a text. */
export function gatherMentions(read: readonly Piece[], text: string, known: Known): Mentions {
  const { kept, excluded, replaced, idle, file, dialect, isLog, length } = narrowed(read, text, known);
  const { ports, ignored } = portMentions(kept, known.isPrinted);
  const marks = endMarks({ pieces: kept, text });
  const names = kept.filter((piece): piece is PieceOf<'name'> => piece.kind === 'name');
  const unambiguous = names.filter(({ means }) => means.length === 1);
  const { transports, securities, applications, services, topics } = filterOf(kept, ports);
  const { isClosed, wantsClosed, toClose } = closingOf(kept, text);
  const { asksByEnding, hasQuestionMark, opening } = askingOf(kept, text);
  // Field by field: with spreads among so many, V8 makes a dictionary of it, and a text took twice as long to read.
  return {
    ports,
    transports,
    securities,
    applications,
    services,
    topics,
    roles: uniqueRoles(
      unambiguous.flatMap((piece) =>
        piece.means.filter(({ kind }) => kind === 'role').map(({ id }) => ({ id, mark: marks.get(piece) })),
      ),
    ),
    elsewhere: idsOf(unambiguous, 'elsewhere'),
    either: names.filter(({ means, several }) => means.length > 1 && several === 'show').flatMap(({ means }) => means),
    ambiguous: names.filter(({ means, several }) => means.length > 1 && several === 'ask'),
    rows: kept.flatMap((piece) => (piece.kind === 'row' ? [piece.id] : [])),
    dialect,
    file,
    given: isLog ? { addresses: [], refused: undefined } : givenAddresses(kept, text),
    isLog,
    except: exceptOf([...excluded], kept),
    replaced: replaced.flatMap((piece) => roleOf(piece) ?? []),
    cues: new Set(kept.flatMap((piece) => (piece.kind === 'cue' ? piece.cues : []))),
    isBetween:
      areEitherEnd(marks) ||
      saysEachOther(text) ||
      kept.some((piece) => hasCue(piece, 'between') || (piece.kind === 'particle' && piece.says === 'between')),
    isAmongItself: isAmongItself(kept, marks) || saysEachOther(text),
    unknown: kept.flatMap((piece) =>
      piece.kind === 'unknown' || (file === undefined && isFileWord(piece)) ? [piece.text] : [],
    ),
    idle,
    assumptions: [
      ...names
        .filter(({ corrected }) => corrected)
        .map((piece): Assumption => ({ kind: 'corrected', asked: piece.text, read: piece.means[0]! })),
      ...ignored.map((asked): Assumption => ({ kind: 'ephemeral-port', asked })),
    ],
    hasOnlyEverydayNames: names.every((name) => isEveryday(name, kept)) && !kept.some(({ kind }) => kind === 'row'),
    text,
    length,
    hasProduct: kept.some(({ kind }) => kind === 'product'),
    hasLabelledPort: kept.some((piece) => piece.kind === 'ports' && piece.labelled),
    saysTransport: kept.some(
      (piece) => hasCue(piece, 'tcp', 'udp') || (piece.kind === 'ports' && piece.transport && !/\//.test(piece.text)),
    ),
    isOnlyPorts: kept.some((piece, index) => piece.kind === 'ports' && isSaidAlone(kept, index)),
    hasHost: kept.some(({ kind }) => kind === 'host'),
    hasOtherNumber: kept.some(({ kind }) => kind === 'other-number'),
    tells: tellsWhose(text),
    isClosed,
    wantsClosed,
    toClose,
    goesOnAsking: kept.some((piece) => hasCue(piece, 'follow') && goingOn.test(piece.text)),
    tellsState: kept.some(
      (piece) => hasCue(piece, 'done') || (hasCue(piece, 'fine', 'have') && !hasCue(piece, 'thanks')),
    ),
    asksByEnding,
    hasQuestionMark,
    opening,
  };
}

/** "mediation" is, "mediation server" is not. */
function isEveryday(name: PieceOf<'name'>, pieces: readonly Piece[]): boolean {
  const next = pieces[pieces.indexOf(name) + 1];
  const isMachine = next?.kind === 'cue' && next.cues.includes('machine') && !next.cues.includes('filler');
  return !isMachine && name.everyday;
}

/** "only", "만" beside it: English before it or behind it, Korean behind it. */
function isSaidAlone(pieces: readonly Piece[], index: number): boolean {
  const isPassed = (piece: Piece): boolean => hasCue(piece, 'port', 'filler', 'and') || piece.kind === 'ports';
  const before = pieces.slice(0, index).findLast((piece) => !isPassed(piece));
  const behind = pieces.slice(index + 1).find((piece) => !isPassed(piece));
  return [before, behind].some((piece) => piece !== undefined && (hasCue(piece, 'only') || isOnly(piece)));
}

const isOnly = (piece: Piece): boolean => piece.kind === 'particle' && piece.says === 'only';

/** One mention a role; the marked one wins. */
function uniqueRoles(roles: readonly RoleMention[]): RoleMention[] {
  const byId = new Map<string, RoleMention>();
  for (const role of roles) if (!byId.get(role.id)?.mark) byId.set(role.id, role);
  return [...byId.values()];
}
