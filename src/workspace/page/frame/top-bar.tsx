import type { ReactNode } from 'react';
import { Icon } from '../controls/icon.js';
import { useDesk } from '../desk/use-desk.js';
import { LanguageSwitch } from './language-switch.js';

/** The name of the workspace, the person's language, and, where there is no room for it, the way to the side bar. */
export function TopBar({ isSideBarOpen, toggle }: { readonly isSideBarOpen: boolean; toggle(): void }): ReactNode {
  const { state, words } = useDesk();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button side-bar-toggle"
        aria-label={isSideBarOpen ? words.closeSideBar : words.openSideBar}
        aria-expanded={isSideBarOpen}
        aria-controls="side-bar"
        onClick={toggle}
      >
        <Icon name={isSideBarOpen ? 'close' : 'menu'} />
      </button>
      <span className="workspace-name">{state.workplace.name}</span>
      <LanguageSwitch />
    </header>
  );
}
