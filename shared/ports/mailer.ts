/** A mail ready to go: one recipient, subject and both bodies rendered and escaped. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click turns this kind of mail off (RFC 8058); null where nobody may do without it. */
  readonly unsubscribeUrl: string | null;
  /** What the mail is about as a calendar (RFC 5545); null where it has no time. */
  readonly calendar: string | null;
  /** Ids only: they come back in delivery events. */
  readonly tags: { readonly departmentId: string; readonly month: string; readonly noticeId: string };
}

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** The provider will never take this mail (bad address, unverified sender, suspended recipient). */
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Worth trying later (throttled, unreachable). */
  | { readonly outcome: 'retry-later' };

export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
}
