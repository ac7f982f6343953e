import { z } from 'zod';
import { Id, Line, PortNumber, Transport } from './primitives.js';

/** A name that IANA's registry gives to a port of this catalog, and that would lead a reader of a firewall's log astray. */
export const RegisteredName = z.strictObject({
  /** The service name of the registry: what a log prints. */
  id: Id,
  port: PortNumber,
  /** Under which transports the registry has the name. */
  transports: z.array(Transport).nonempty(),
  /** What the registry says that it is. */
  description: Line,
  source: Id,
});

export type RegisteredName = z.infer<typeof RegisteredName>;
