import type { Temporal } from 'temporal-polyfill';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { NoticeRecord, NoticeStore } from '../../shared/ports/notice-store.ts';

export interface CarryNoticesDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  /** Of the table that was in use. */
  readonly from: Pick<NoticeStore, 'read'>;
  /** Of the table that takes its place. */
  readonly to: Pick<NoticeStore, 'claim' | 'markSent' | 'markRefused' | 'markOutcome'>;
}

/**
 * Tells a restored table which notices went out after its restore point: the runs that happen again ask for the same ones,
 * by the same ids. Repeating it changes nothing. Answers with how many it told of; null when there is no such department.
 */
export const carryNotices = async (
  deps: CarryNoticesDeps,
  departmentId: string,
  at: Temporal.Instant,
): Promise<number | null> => {
  const charter = await deps.departments.readCharter(departmentId);
  if (charter === undefined) return null;
  let carried = 0;
  for (const month of monthsThrough(addMonths(charter.firstMonth, -1), monthIn(charter.department, at))) {
    for await (const notice of deps.from.read(departmentId, month)) {
      // Its delivery has to be tried again, here as there.
      if (notice.state === 'released') continue;
      await carry(deps.to, notice);
      carried += 1;
    }
  }
  return carried;
};

/** Claimed as it was there, then marked: no mark ever takes back a later one. */
const carry = async (to: CarryNoticesDeps['to'], notice: NoticeRecord): Promise<void> => {
  const { state, claimedAt, messageId, reason } = notice;
  await to.claim(notice, claimedAt, claimedAt);
  if (messageId !== null) await to.markSent(notice, messageId);
  if (state === 'refused') await to.markRefused(notice, reason ?? '');
  if (state === 'delivered' || state === 'bounced' || state === 'complained') await to.markOutcome(notice, state);
};
