import type { ReactNode } from 'react';
import { useDesk } from '../desk/use-desk.js';
import { Modal } from './modal.js';

/** The open modals, each on top of the one before. */
export function Modals(): ReactNode {
  return useDesk().state.modals.map((modal) => <Modal key={modal.id} {...modal} />);
}
