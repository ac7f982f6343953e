/**
 * Slack's ceilings, each with where it was read; nothing else in the Slack code is a bare limit.
 *
 * T: JSDoc of @slack/types 3.2 · S: docs.slack.dev · V: TightknitAI/slack-block-kit-validator (third party)
 * C: limits.ts of vercel/chat · I: bolt-js#2509 (seen, undocumented) · ours: our own choice, below any ceiling of Slack's
 */
export const limits = {
  message: {
    /** S */
    blocks: 50,
    /** I: msg_blocks_too_long came at 13,200 characters of block text; 12,000 is what a `markdown` block may hold (T). */
    blockText: 12_000,
    /** S: what chat.postMessage recommends for `text`. */
    text: 4_000,
    /** S: the `table` family, or only_one_table_allowed. */
    tables: 1,
    /** ours: kept free under each table and code for the sentence that tells of a cut. */
    sentence: 200,
  },
  header: {
    /** T */
    text: 150,
  },
  section: {
    /** T */
    text: 3_000,
  },
  context: {
    /** S: the ceiling of every text object. */
    text: 3_000,
  },
  actions: {
    /** T */
    elements: 25,
  },
  button: {
    /** V */
    text: 75,
    /** V */
    value: 2_000,
  },
  select: {
    /** V */
    options: 100,
    /** V */
    text: 75,
    /** V */
    value: 150,
    /** V */
    placeholder: 150,
  },
  block: {
    /** T */
    id: 255,
  },
  modal: {
    /** T: of the title, and of the buttons. */
    title: 24,
    /** ours: nobody fills in more. */
    fields: 25,
    /** ours: of one line; S allows 3,000. */
    typed: 500,
    /** ours: of all lines with their names; a longer text is not read to its end. */
    asked: 1_900,
    /** T */
    metadata: 3_000,
    /** T */
    label: 2_000,
    /** T */
    hint: 2_000,
    /** ours: of what is typed to find an entry. */
    query: 100,
  },
  code: {
    /** ours: longer ones come as a file as well. */
    text: 6_000,
  },
  table: {
    /** T: with the header row. */
    rows: 100,
    /** T */
    columns: 20,
    /** C, V: over all cells together. */
    text: 10_000,
    /** ours: a document with fewer characters leaves out none of them, whatever stands beside its table. */
    plenty: 7_000,
    /** ours: one cell does not eat the table. */
    cell: 1_000,
    /** ours: a column with longer cells than this is wrapped; ports stay on one line. */
    unwrapped: 24,
  },
  thread: {
    /** S: a page of conversations.replies for apps that are not on the Marketplace holds 15; ours may hold more. */
    page: 100,
    /** ours: further pages are not worth the wait. */
    pages: 3,
  },
} as const;
