import { beforeRecords } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import { type ReviewWindow, reviewWindowOf } from '../../shared/domain/months/month-stage.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import type { DepartmentCharter, DepartmentFile, DepartmentStore } from '../../shared/ports/department-store.ts';

export interface MonthUnderReview {
  readonly file: DepartmentFile;
  readonly review: ReviewWindow;
}

/** The review of a month that has begun and that is on record; read anew, since the roster decides on its days. */
export const readReviewWindow = async (
  departments: Pick<DepartmentStore, 'read'>,
  { department, firstMonth }: DepartmentCharter,
  month: string,
  today: string,
): Promise<Outcome<MonthUnderReview, 'invalid-request'>> => {
  const pointer = '/month';
  const errors =
    month > monthOf(today)
      ? [{ pointer, code: 'date-in-the-future', values: { today } } as const]
      : beforeRecords(firstMonth, month, pointer);
  if (errors.length > 0) return refused('invalid-request', errors);
  const file = await departments.read(department.id);
  if (file === undefined) throw new Error(`no department ${department.id}`);
  return done({ file, review: reviewWindowOf(file, month) });
};
