import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';

/** How the command is used, for as long as one is being written. */
export function UsageHint({ text }: { readonly text: string }): ReactNode {
  const { name, hint, description } = useDesk().state.workplace.command;
  if (!text.toLowerCase().startsWith(`${name} `)) return null;
  return (
    <div className="usage" role="status">
      <strong>{name}</strong> <span className="usage-hint">{hint}</span>
      <span className="usage-description">{description}</span>
    </div>
  );
}
