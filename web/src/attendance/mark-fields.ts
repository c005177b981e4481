import * as z from 'zod';
import type { WireMark } from '../../../shared/contracts/http/attendance.ts';
import { ATTENDANCE_STATUSES } from '../../../shared/domain/dossier.ts';
import { MS_PER_MINUTE } from '../../../shared/domain/time/civil.ts';
import { printEpochMs } from '../../../shared/domain/time/instant.ts';
import type { Answer } from '../api/answer.ts';

export const MarkDraftSchema = z.object({
  status: z.enum(ATTENDANCE_STATUSES),
  /** As typed; only of `late`, and it may be empty. */
  minutesLate: z.string(),
});
export type MarkDraft = z.infer<typeof MarkDraftSchema>;
export type MarkStatus = MarkDraft['status'];

export const isMinutes = (text: string): boolean => /^\d{0,3}$/.test(text.trim());

/** The time of arrival says more than the mark: with it, the server works out whether it was late at all. */
export function markFields({ status, minutesLate }: MarkDraft, startsAt: string): Omit<WireMark, 'staffId'> {
  const typed = minutesLate.trim();
  if (status !== 'late' || typed === '') return { status };
  return { status, arrivedAt: printEpochMs(Date.parse(startsAt) + Number(typed) * MS_PER_MINUTE) };
}

/** What is wrong with single marks of those that were sent, by person. */
export function refusedMarks(answer: Answer<unknown>, marks: readonly WireMark[]): ReadonlyMap<string, string> {
  if (answer.outcome !== 'refused') return new Map();
  return new Map(
    answer.problem.errors.flatMap(({ pointer, detail }): [string, string][] => {
      const mark = marks[Number(pointer.split('/')[2])];
      return mark === undefined ? [] : [[mark.staffId, detail]];
    }),
  );
}
