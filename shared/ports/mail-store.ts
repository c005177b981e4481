/** Mails as they came in; each is there until it has been worked off. */
export interface MailStore {
  /** Undefined when it has been worked off already. */
  get(key: string): Promise<Buffer | undefined>;
  delete(key: string): Promise<void>;
}
