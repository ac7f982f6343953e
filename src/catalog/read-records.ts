import type { z } from 'zod';
import type { CatalogFile } from './files.js';
import { didYouMean } from './nearest.js';
import { type ReadYaml, readYaml } from './read-yaml.js';

export interface ReadRecords {
  readonly records: readonly unknown[];
  readonly problems: readonly string[];
}

/** The records of one file, with defaults filled in; or everything that is wrong with them, each with its line and its cure. */
export function readRecords(text: string, { record, given, single }: CatalogFile, shownAs: string): ReadRecords {
  const yaml = readYaml(text, shownAs);
  if (yaml.problems.length > 0) return { records: [], problems: yaml.problems };
  if (single) return check([yaml.value], () => []);
  if (yaml.value === null) return { records: [], problems: [] };
  if (!Array.isArray(yaml.value)) {
    return { records: [], problems: [`${shownAs}:1: must be a list of records; start each one with "- "`] };
  }
  return check(yaml.value, (index) => [index]);

  function check(written: readonly unknown[], pathOf: (index: number) => number[]): ReadRecords {
    const results = written.map((each) => record.safeParse(each));
    return {
      records: results.flatMap(({ success, data }) => (success ? [{ ...(data as object), ...given }] : [])),
      problems: results.flatMap(({ error }, index) =>
        (error?.issues ?? []).map((issue) => tell(issue, written[index], pathOf(index), yaml, record, shownAs)),
      ),
    };
  }
}

function tell(
  issue: z.core.$ZodIssue,
  written: unknown,
  at: readonly number[],
  yaml: ReadYaml,
  record: z.ZodType,
  shownAs: string,
): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const line = yaml.lineOf([...at, ...issue.path, ...extra]);
  const field = issue.path.map(String).join('.');
  return `${shownAs}:${line}: ${nameOf(written, at)}: ${field === '' ? '' : `${field}: `}${wrong(issue, written, record)}`;
}

function nameOf(written: unknown, [index]: readonly number[]): string {
  const { id, name } = (typeof written === 'object' && written !== null ? written : {}) as Record<string, unknown>;
  if (typeof id === 'string') return id;
  if (typeof name === 'string') return name;
  return index === undefined ? 'the record' : `record ${index + 1}`;
}

function wrong(issue: z.core.$ZodIssue, written: unknown, record: z.ZodType): string {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys((record as z.ZodObject).shape ?? {}) : [];
    return issue.keys.map((key) => `unknown field "${key}"${didYouMean(key, known) || '; take it out'}`).join(', ');
  }
  if (valueAt(written, issue.path) === undefined) return 'is missing; write it';
  if (issue.code === 'invalid_union') return `must be one of ${allowed(issue).join(', ') || 'the allowed kinds'}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `must be ${wanted(issue.expected)}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'must not be empty' : `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `must have at most ${issue.maximum} characters; shorten it`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  return issue.message;
}

function allowed(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_value') return inner.values.map(String);
    return inner.code === 'invalid_type' ? [wanted(inner.expected)] : [];
  });
}

function wanted(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a record with fields',
    string: 'text (put quotes around it if it looks like a number)',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? `a ${expected}`;
}

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    written,
  );
}
