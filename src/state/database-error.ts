/** DATABASE_URL cannot be meant as it is. The message says the cure, and is for the person who starts the bot. */
export class DatabaseSettingsError extends Error {
  override readonly name = 'DatabaseSettingsError';
}

/** A reason: all connections were in use for as long as anybody waits for one. The database is there. */
export const busy = 'busy';

/** The database did not do what it was asked. Nothing of its own words is in here: they may hold what was asked. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** SQLSTATE, a code of Node.js, or a word. */
  readonly reason: string;

  constructor(reason: string, message = `The database does not answer (${reason}).`) {
    super(message);
    this.reason = reason;
  }
}
