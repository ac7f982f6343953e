import type { Method } from './methods.js';
import type { Workspace } from './workspace.js';

/** How a file reaches a conversation: it is announced, uploaded to the address that Slack names, and then shared. */
export const files: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': ({ filename, length }, workspace, base) => {
    if (!mayWrite(workspace)) return missingScope;
    const bytes = Number(length);
    if (typeof filename !== 'string' || filename === '' || !(bytes > 0)) return { error: 'invalid_arguments' };
    const id = `F${workspace.nextTs()}`;
    workspace.uploads.set(id, { name: filename, length: bytes });
    return { upload_url: `${base}/upload/v1/${id}/upload-secret`, file_id: id };
  },
  'files.completeUploadExternal': ({ files: given, channel_id, thread_ts }, workspace) => {
    if (!mayWrite(workspace)) return missingScope;
    const channel = String(channel_id);
    // A person's id is no conversation here, as it is for chat.postMessage.
    if (!/^[CDG]/.test(channel)) return { error: 'channel_not_found' };
    const wanted = (Array.isArray(given) ? given : []).map(({ id, title }) => ({
      title,
      upload: workspace.uploads.get(id),
    }));
    if (wanted.length === 0 || wanted.some(({ upload }) => upload?.content === undefined))
      return { error: 'file_not_found' };
    for (const { title, upload } of wanted) {
      workspace.files.push({
        name: upload?.name ?? '',
        title: String(title),
        content: upload?.content ?? '',
        bytes: upload?.bytes ?? Buffer.alloc(0),
        channel,
        ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
      });
    }
    return { files: wanted.map((_, index) => ({ id: `F${index}` })) };
  },
};

/** What was posted to an address of `files.getUploadURLExternal`: the status that Slack answers with. */
export async function takeUpload(path: string, body: Buffer, type: string, { uploads }: Workspace): Promise<number> {
  const [, id = '', secret] = /^\/upload\/v1\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const upload = uploads.get(id);
  if (!upload || secret !== 'upload-secret') return 404;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const file = form.get('body');
  if (!(file instanceof Blob) || file.size !== upload.length) return 400;
  const bytes = Buffer.from(await file.arrayBuffer());
  uploads.set(id, { ...upload, bytes, content: bytes.toString() });
  return 200;
}

const missingScope = { error: 'missing_scope', needed: 'files:write', provided: 'chat:write,commands' };

function mayWrite({ scopes }: Workspace): boolean {
  return scopes.has('files:write');
}
