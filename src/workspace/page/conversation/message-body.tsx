import { memo, type ReactNode } from 'react';
import type { ShownMessage } from '../../desk/shown.js';
import { Blocks } from '../blocks/blocks.js';
import { SurfaceProvider } from '../elements/surface.js';
import { MrkdwnText } from '../mrkdwn/mrkdwn-text.js';

/** What a message says: its blocks, or its text where it has none. */
export const MessageBody = memo(({ message }: { readonly message: ShownMessage }): ReactNode => {
  const { conversation, ts, text, blocks } = message;
  const all = `${text}${JSON.stringify(blocks ?? [])}`;
  return (
    // A reader's voice is Korean where a text is, whatever the page around it speaks.
    <div className="message-body" lang={/\p{Script=Hangul}/u.test(all) ? 'ko' : 'en'}>
      <SurfaceProvider value={{ place: { kind: 'message', conversation, ts }, form: undefined }}>
        {blocks ? <Blocks blocks={blocks} /> : <MrkdwnText text={text} />}
      </SurfaceProvider>
    </div>
  );
});
