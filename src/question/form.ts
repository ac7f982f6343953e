import type { Role, Service } from '../catalog/schema.js';
import type { RefusedAddress } from './question.js';

/** A look-up in fields instead of a sentence; ids of the catalog, and what was typed. Empty texts and lists ask nothing. */
export interface LookUpForm {
  readonly role: string;
  /** The role at the other end. */
  readonly peer: string;
  readonly service: string;
  /** As typed: `5061, 5070-5076`. */
  readonly ports: string;
  /** As seen from the role. */
  readonly direction: 'in' | 'out' | undefined;
  /** The addresses of the role, one by one. */
  readonly own: readonly string[];
  /** Those of the other end. */
  readonly far: readonly string[];
  readonly dialect: string;
}

export type LookUpField = keyof LookUpForm;

/** What is wrong with a form, and the field where it can be put right. */
export interface FormProblem {
  readonly field: LookUpField;
  readonly reason: FormReason;
}

export type FormReason =
  | { readonly kind: 'nothing-chosen' }
  /** Chosen from another version of the catalog. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-ports'; readonly asked: string }
  | { readonly kind: 'two-transports' }
  /** The other end, or addresses, of no role. */
  | { readonly kind: 'role-missing' }
  /** Addresses of the other end, which is nobody yet. */
  | { readonly kind: 'whose' }
  /** Addresses are for rules alone. */
  | { readonly kind: 'dialect-missing' }
  /** Exceptions from IPsec are chosen by their role alone. */
  | { readonly kind: 'only-by-role' }
  | { readonly kind: 'address'; readonly refused: RefusedAddress }
  /** No rule has an end of this role. */
  | { readonly kind: 'unused'; readonly role: Role }
  | { readonly kind: 'service-not-here'; readonly service: Service; readonly roles: readonly Role[] }
  | { readonly kind: 'service-without-port'; readonly service: Service }
  | { readonly kind: 'not-this-way' }
  /** The rules would be for the machine at the other end. */
  | { readonly kind: 'other-machine'; readonly peer: Role };
