/** The subtypes of messages that people write: plain, with a file, or from a thread to the channel as well. */
export function isWritten(subtype: string | undefined): subtype is 'file_share' | 'thread_broadcast' | undefined {
  return [undefined, 'file_share', 'thread_broadcast'].includes(subtype);
}
