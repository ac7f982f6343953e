import type { IpsecException, Transport } from '../../catalog/schema.js';

/** An exception from IPsec, with its cells as the English page prints them. */
export interface ExceptionRecord {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly destination: string;
  readonly transports: readonly Transport[];
  readonly ports: string;
  readonly authentication: string;
}

/** The record of one exception. */
export function exceptionRecord(exception: IpsecException): ExceptionRecord {
  const { id, name, source, destination, transports, ports, authentication } = exception;
  return {
    id,
    name: name.en,
    source: source.en,
    destination: destination.en,
    transports,
    ports: ports.en,
    authentication: authentication.en,
  };
}
