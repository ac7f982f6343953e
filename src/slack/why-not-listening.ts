import { SettingsError } from './settings.js';

/** Why a port cannot be listened on, as a SettingsError where another port is the cure. */
export function whyNotListening(port: number, error: NodeJS.ErrnoException): Error {
  const { code = '' } = error;
  if (!['EADDRINUSE', 'EACCES'].includes(code)) return error;
  const reason = code === 'EACCES' ? 'which needs more rights than this process has' : 'which something else uses';
  return new SettingsError(
    `PORT is ${port}, ${reason} (${code}). Choose another one, as in: PORT=${anotherThan(port)} npm start`,
  );
}

/** One that needs no rights. */
function anotherThan(port: number): number {
  return port >= 1_024 && port < 65_535 ? port + 1 : 3_000;
}
