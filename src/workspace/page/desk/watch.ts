import type { DeskState } from '../../desk/shown.js';
import { merge } from './merge.js';

/** What the page hears of the desk. */
export interface Listener {
  state(state: DeskState): void;
  connection(isOpen: boolean): void;
}

const patience = 2_000;

/**
 * Follows the desk: tells each state, and whether it can still be heard. After an interruption everything is read anew, since
 * it may be another workspace then. Returns how to stop.
 */
export function watch(listener: Listener): () => void {
  let known: DeskState | undefined;
  let reading: Promise<void> = Promise.resolve();
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const read = (from: number | undefined): void => {
    reading = reading.then(async () => {
      if (isStopped || (from !== undefined && known && known.version >= from)) return;
      const since = from !== undefined && known ? `?since=${known.version}` : '';
      const response = await fetch(`/desk/state${since}`);
      if (!response.ok || isStopped) return;
      known = merge(since ? known : undefined, (await response.json()) as DeskState);
      listener.state(known);
    });
    reading = reading.catch(() => undefined);
  };

  const connect = (): void => {
    source = new EventSource('/desk/changes');
    source.onopen = () => {
      listener.connection(true);
      read(undefined);
    };
    source.onmessage = ({ data }) => read(Number(data));
    source.onerror = () => {
      listener.connection(false);
      // A browser tries again by itself, unless the answer was no event stream.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, patience);
    };
  };

  connect();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    source?.close();
  };
}
