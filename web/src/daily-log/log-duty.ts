import type { DutyItem, Me } from '../../../shared/contracts/http/me.ts';

type VisitsDue = NonNullable<DutyItem['visits']>;

/** What the policy asks of a day's log, as far as the page knows it: duties are told for today only. */
export interface LogDuty {
  /** ISO instant; null where no log is owed that day, or the day is not today. */
  readonly deadline: string | null;
  /** Null where no visits are owed. */
  readonly visits: VisitsDue | null;
}

const isOwed = (duty: DutyItem): boolean => duty.state !== 'excused' && duty.state !== 'on-leave';

export const todaysDuty = (me: Me, duty: DutyItem['duty']): DutyItem | undefined =>
  me.duties.find((item) => item.duty === duty && item.period === me.today);

export function logDutyOn(me: Me, date: string): LogDuty {
  const owed = me.duties.filter((item) => date === me.today && item.period === date && isOwed(item));
  return {
    deadline: owed.find((item) => item.duty === 'daily-log')?.deadline ?? null,
    visits: owed.find((item) => item.duty === 'visits')?.visits ?? null,
  };
}
