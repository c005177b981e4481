import type { SendOutcome } from './mailer.ts';

/** An answer to a mail, in plain text. */
export interface Reply {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The `Message-ID` that it answers; null where that had none. */
  readonly inReplyTo: string | null;
}

export interface Replier {
  /** Marked as sent by a machine (RFC 3834), so that no other machine answers it. */
  reply(reply: Reply): Promise<SendOutcome>;
}
