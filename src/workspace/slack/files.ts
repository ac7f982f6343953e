import type { Method } from './methods.js';
import { keyOf } from './posts.js';
import { refusedPlace } from './refused-place.js';
import { asObject, list } from './rules.js';
import type { Workspace } from './workspace.js';

/** How a file reaches a conversation: it is announced, uploaded to the address that Slack names, and then shared. */
export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': ({ filename, length }, workspace, base) => {
    if (!mayWrite(workspace)) return missingScope;
    const bytes = Number(length);
    if (typeof filename !== 'string' || filename === '' || !(bytes > 0)) return { error: 'invalid_arguments' };
    const id = `F${workspace.nextTs()}`;
    const secret = `upload-${workspace.secret()}`;
    workspace.uploads.set(id, { name: filename, length: bytes, secret });
    return { upload_url: `${base}/upload/v1/${id}/${secret}`, file_id: id };
  },
  'files.completeUploadExternal': ({ files: given, channel_id, thread_ts, initial_comment }, workspace) => {
    if (!mayWrite(workspace)) return missingScope;
    const channel = String(channel_id);
    // A person's id is no conversation here, as it is for chat.postMessage.
    const refused = channel.startsWith('U') ? { error: 'channel_not_found' } : refusedPlace(channel, workspace);
    if (refused) return refused;
    const wanted = list(given).map(asObject);
    const taken = wanted.flatMap(({ id, title }) => {
      const { name, bytes } = workspace.uploads.get(String(id)) ?? {};
      return name === undefined || bytes === undefined ? [] : [{ id: String(id), name, bytes, title: String(title) }];
    });
    if (taken.length === 0 || taken.length < wanted.length) return { error: 'file_not_found' };
    const ts = workspace.nextTs();
    for (const file of taken) {
      workspace.uploads.delete(file.id);
      workspace.files.push({
        ...file,
        ts,
        content: Buffer.from(file.bytes).toString(),
        channel,
        ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
        comment: typeof initial_comment === 'string' ? initial_comment : '',
      });
    }
    workspace.changes.note(keyOf({ channel, ts }));
    return { files: taken.map(({ id }) => ({ id })) };
  },
};

/** What was posted to an address of `files.getUploadURLExternal`: the status that Slack answers with. */
export async function takeUpload(path: string, body: Buffer, type: string, { uploads }: Workspace): Promise<number> {
  const [, id = '', secret] = /^\/upload\/v1\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const upload = uploads.get(id);
  if (!upload || secret !== upload.secret) return 404;
  const sent = new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  // Whatever is no form has no file.
  const file = await sent.formData().then(
    (form) => form.get('body'),
    () => undefined,
  );
  if (!(file instanceof Blob) || file.size !== upload.length) return 400;
  uploads.set(id, { ...upload, bytes: new Uint8Array(await file.arrayBuffer()) });
  return 200;
}

const missingScope = { error: 'missing_scope', needed: 'files:write', provided: 'chat:write,commands' };

function mayWrite({ scopes }: Workspace): boolean {
  return scopes.has('files:write');
}
