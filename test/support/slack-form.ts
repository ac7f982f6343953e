import { brokenAnswer } from '../../src/workspace/slack/modal-rules';
import { asObject, list } from '../../src/workspace/slack/rules';

/** A form, or the payload that brings one back, as tests look at it and change it. */
export function formOf(viewOrPayload: object) {
  const payload = asObject(viewOrPayload);
  const view = 'view' in payload ? asObject(payload.view) : payload;
  const inputs = list(view.blocks)
    .map(asObject)
    .filter(({ type }) => type === 'input');
  const labelOf = (id: string): string =>
    String(asObject(inputs.find(({ block_id }) => block_id === id)?.label).text ?? `no line ${id}`);
  return {
    /** The errors that Slack shows after this answer, by the label of their line. */
    errors(answer: unknown): Readonly<Record<string, string>> {
      expect(brokenAnswer(answer, view)).toEqual([]);
      const told = Object.entries(asObject(asObject(answer).errors));
      return Object.fromEntries(told.map(([id, text]) => [labelOf(id), String(text)]));
    },
    /** Why Slack would not take this answer. */
    broken: (answer: unknown) => brokenAnswer(answer, view),
    /** The payload with another view. */
    with: (change: object): object => ({ ...payload, view: { ...view, ...change } }),
    /** The payload with something else in its private_metadata. */
    inMetadata(change: object): object {
      const metadata = { ...JSON.parse(String(view.private_metadata)), ...change };
      return { ...payload, view: { ...view, private_metadata: JSON.stringify(metadata) } };
    },
  };
}

/** The private_metadata of a form that goes on from this key. */
export function metadataOf(key: string): string {
  const fields = ['Front End Servers', 'Mediation Servers'].map((name) => ({ label: name, name }));
  const place = { talk: { channel: 'C0NET', thread: '1600000000.000001' } };
  return JSON.stringify({ key, fields, language: 'en', place });
}
