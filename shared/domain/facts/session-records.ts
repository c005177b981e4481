/** What the product keeps of a session beside the dossier. The judge knows neither. */

/** A session was called off before anybody was marked: it costs nobody anything, so no fact of the dossier changes. */
export interface SessionCancellation {
  readonly id: string;
  readonly type: 'session-cancellation';
  readonly receivedAt: string;
  /** Id of the session, which stands in the same month's partition. */
  readonly cancels: string;
  readonly reason: string;
}

/** What was said and decided in a session; a correction is a later version. */
export interface Minutes {
  readonly id: string;
  readonly type: 'minutes';
  readonly receivedAt: string;
  readonly sessionId: string;
  readonly text: string;
}
