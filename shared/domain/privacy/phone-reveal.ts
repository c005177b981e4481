/** That somebody has looked at the phone numbers of a record of somebody else: a record of its own, beside the record's owner. */
export interface PhoneReveal {
  readonly id: string;
  readonly type: 'phone-reveal';
  readonly receivedAt: string;
  /** Names the record, as lists do. */
  readonly reveals: string;
  readonly reason: string;
}
