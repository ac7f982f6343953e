import type { Language } from '../wording/wording.js';
import { asObject } from './json-object.js';
import { type LookUpFormField, lookUpBlock } from './look-up-form.js';
import { readTyped } from './typed-addresses.js';

/** What a filled-in form says, as it is looked up; and which of its addresses are none. */
export interface LookUpValues {
  readonly form: Readonly<Record<'role' | 'peer' | 'service' | 'ports' | 'dialect', string>> & {
    readonly direction: 'in' | 'out' | undefined;
    readonly own: readonly string[];
    readonly far: readonly string[];
  };
  readonly refused: Readonly<Partial<Record<LookUpFormField, string>>>;
}

/** Stands for what cannot be read: no field takes it, so that nothing of a form is left out in silence. */
const unreadable = '?';

/** Reads the state of a submitted form; what is not there is empty. */
export function readLookUpValues(values: unknown, language: Language): LookUpValues {
  const text = (field: LookUpFormField): string => readText(inputIn(values, field).value);
  const chosen = (field: LookUpFormField): string => {
    const { selected_option: option } = inputIn(values, field);
    return option === undefined || option === null ? '' : readText(asObject(option).value) || unreadable;
  };
  const own = readAddresses(text('own'), language);
  const far = readAddresses(text('far'), language);
  const direction = chosen('direction');
  return {
    form: {
      role: chosen('role'),
      peer: chosen('peer'),
      service: chosen('service'),
      ports: text('ports'),
      direction: direction === 'in' || direction === 'out' ? direction : undefined,
      own: own.addresses,
      far: far.addresses,
      dialect: chosen('dialect'),
    },
    refused: {
      ...(own.refused === undefined ? {} : { own: own.refused }),
      ...(far.refused === undefined ? {} : { far: far.refused }),
    },
  };
}

function readAddresses(typed: string, language: Language) {
  if (typed === '') return { addresses: [], refused: undefined };
  const read = readTyped(typed, language);
  return 'refused' in read
    ? { addresses: [typed], refused: read.refused }
    : { addresses: read.addresses, refused: undefined };
}

function readText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.trim() : unreadable;
}

function inputIn(values: unknown, field: LookUpFormField): Readonly<Record<string, unknown>> {
  const id = lookUpBlock(field);
  return asObject(asObject(asObject(values)[id])[id]);
}
