import { useDesk } from '../desk/use-desk.js';

/** Delivers what was written: as the command where it is one, otherwise as a message. False when it stays where it is. */
export function useDelivery(conversation: string, thread: string | undefined): (text: string) => Promise<boolean> {
  const { state, words, send, notify } = useDesk();
  const { command } = state.workplace;
  return async (text) => {
    const [, name, rest = ''] = /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
    if (name === undefined) {
      const place = thread ? { conversation, thread } : { conversation };
      return (await send('say', { ...place, text: text.trim() })) !== undefined;
    }
    if (name.toLowerCase() !== command.name || thread) {
      notify(thread ? words.notInThreads(name) : words.unknownCommand(name));
      return false;
    }
    return (await send('command', { conversation, text: rest })) !== undefined;
  };
}
