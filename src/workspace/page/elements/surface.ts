import { createContext, useContext } from 'react';
import type { ElementPlace, ViewValue, ViewValues } from '../../desk/shown.js';

/** What blocks stand on: the message or the view, and, in a modal, what has been filled in there. */
export interface Surface {
  readonly place: ElementPlace;
  readonly form: FormOfInputs | undefined;
}

/** What has been filled in so far, and what is wrong with it. */
export interface FormOfInputs {
  readonly values: ViewValues;
  valueOf(blockId: string, actionId: string): ViewValue | undefined;
  fillIn(blockId: string, actionId: string, value: ViewValue): void;
  errorOf(blockId: string): string | undefined;
}

const SurfaceContext = createContext<Surface | undefined>(undefined);

/** Says what the blocks within stand on. */
export const SurfaceProvider = SurfaceContext.Provider;

/** What an element stands on. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('an element stands on nothing');
  return surface;
}
