import type { IpsecAnswer } from '../../answer/answer.js';
import type { IpsecException, Source } from '../../catalog/schema.js';
import { protocolNames } from '../describe/ports.js';
import { voiceOf } from '../describe/voice.js';
import type { ColumnName } from '../wording/files.js';
import { type Column, type Sheet, same, toSheet } from './sheet.js';

const columns = [
  ['rule', 'both'],
  ['source', 'both'],
  ['destination', 'both'],
  ['transport', 'one'],
  ['sourcePorts', 'both'],
  ['ports', 'both'],
  ['authentication', 'both'],
  ['rows', 'one'],
  ['document', 'both'],
  ['link', 'one'],
] as const satisfies readonly Column[];

type Name = (typeof columns)[number][0];

/** The exceptions from IPsec, a line each. They are no permit rules, and so have a sheet of their own. */
export function exceptionsSheet({ language, exceptions, sources }: IpsecAnswer): Sheet {
  const name = voiceOf(language).words.files.sheets.exceptions;
  return toSheet<Name & ColumnName>(
    name,
    columns,
    exceptions.map((exception) => cells(exception, sources)),
    language,
  );
}

function cells(exception: IpsecException, sources: readonly Source[]): Record<Name, ReturnType<typeof same>> {
  const { id, name, source, destination, transports, sourcePorts, ports, authentication, document } = exception;
  const read = sources.find((each) => each.id === document);
  return {
    rule: name,
    source,
    destination,
    transport: same(protocolNames(transports).join(', ')),
    sourcePorts,
    ports,
    authentication,
    rows: same(id),
    document: read?.title ?? same(''),
    link: same(read?.url ?? ''),
  };
}
