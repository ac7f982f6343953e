import type { ReactNode } from 'react';

/** A small drawing beside words, or inside a button that has a name: never the only thing that says something. */
export function Icon({ name }: { readonly name: keyof typeof paths }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  bolt: 'M11 2.5 4.5 11.5H9l-.5 6 6.5-9h-4.5z',
  close: 'M5 5l10 10M15 5 5 15',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  eye: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  file: 'M5.5 2.5h6l3 3v12h-9zM11.5 2.5v3h3M8 9.5h4M8 12.5h4',
  hash: 'M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h12.5M3.5 12.5H16',
  home: 'M3 9.5 10 3.5l7 6M5 8.5v8h3.5v-4.5h3v4.5H15v-8',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  more: 'M10 4.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 9.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2zM10 14.4a.6.6 0 1 1 0 1.2.6.6 0 0 1 0-1.2z',
  reply: 'M17 13.5a2 2 0 0 1-2 2H7l-4 2.5V5.5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2zM7 8h6M7 11h4',
  save: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  send: 'M3.5 3.5 17 10 3.5 16.5 5.5 10zM5.5 10H11',
} as const;
