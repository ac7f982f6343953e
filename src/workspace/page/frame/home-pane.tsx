import { type ReactNode, useEffect } from 'react';
import { Blocks } from '../blocks/blocks.js';
import { Scrolling } from '../controls/scrolling.js';
import { AppTabs } from '../conversation/app-tabs.js';
import { botOf } from '../conversation/author.js';
import { useDesk } from '../desk/use-desk.js';
import { SurfaceProvider } from '../elements/surface.js';
import { listOf } from '../json.js';

/** The app's Home: what it shows there; it is told each time that somebody looks. */
export function HomePane({ unread }: { readonly unread: ReadonlyMap<string, number> }): ReactNode {
  const { state, words, send } = useDesk();
  const { home, workplace, locale } = state;
  const direct = workplace.conversations.find(({ kind }) => kind === 'direct');
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, and again in another language
  useEffect(() => {
    void send('home', {});
  }, [locale]);
  return (
    <div className="pane conversation-pane">
      <header className="pane-head">
        <h2>{botOf(workplace).name}</h2>
        {direct && <AppTabs current="home" conversation={direct.id} unread={unread.get(direct.id) ?? 0} />}
      </header>
      <Scrolling className="home" label={words.home} lang={isKorean(home) ? 'ko' : 'en'}>
        {home && (
          <SurfaceProvider value={{ place: { kind: 'view', viewId: home.id }, form: undefined }}>
            <Blocks blocks={listOf(home.view.blocks)} />
          </SurfaceProvider>
        )}
      </Scrolling>
    </div>
  );
}

function isKorean(home: unknown): boolean {
  return /\p{Script=Hangul}/u.test(JSON.stringify(home ?? ''));
}
