import type { TakenMail } from '../cloud/mail-service.ts';
import type { Write } from '../cloud/simulated-dynamodb.ts';
import type { TableView } from './table-view.ts';

/** The message ids that the marks of notices have recorded. */
export class MarkedMails {
  readonly #marked = new Set<string>();

  see({ after }: Write): void {
    const messageId = after?.['messageId'];
    if (typeof messageId === 'string') this.#marked.add(messageId);
  }

  /**
   * Mails beyond the first of their notice that nothing excuses. One is excused where the delivery of a mail before it was
   * struck between the provider's yes and the mark.
   */
  unexcused(mails: readonly TakenMail[]): readonly string[] {
    const byNotice = Map.groupBy(mails, ({ noticeId }) => noticeId);
    return [...byNotice].flatMap(([noticeId, sent]) => {
      const excuses = sent.filter(({ by, call, messageId }) => by.isTroubledFrom(call) && !this.#marked.has(messageId));
      return sent.length - 1 > excuses.length ? [`${noticeId} was sent ${sent.length} times`] : [];
    });
  }
}

const FINAL = new Set(['sent', 'delivered', 'bounced']);

/** Notices of a month's ledger whose readers got no mail, and for no good reason; and mails that no ledger knows of. */
export const misdelivered = (view: TableView, months: readonly string[], mails: readonly TakenMail[]): string[] => {
  const sent = new Set(mails.map(({ noticeId }) => noticeId));
  const asked = new Set<string>();
  const wrong: string[] = [];
  for (const month of months) {
    const records = view.notices(month);
    for (const { id, kind } of view.entries(month).flatMap(({ notices }) => notices)) {
      asked.add(id);
      const { state, reason } = records.get(id) ?? { state: 'unclaimed', reason: null };
      const isRefused =
        state === 'refused' && (reason === 'message-rejected' || (reason === 'too-late' && kind === 'log-reminder'));
      if (!isRefused && !(FINAL.has(String(state)) && sent.has(id))) wrong.push(`${id} ends ${String(state)}`);
    }
  }
  return [
    ...wrong,
    ...[...sent].filter((id) => !asked.has(id)).map((id) => `${id} was sent, and no ledger asks for it`),
  ];
};
