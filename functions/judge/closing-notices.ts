import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { MonthJudgement } from '../../shared/domain/judgement.ts';
import type { NoticeRequest, StatedAward } from '../../shared/domain/ledger/entry.ts';
import { isEmployedOn } from '../../shared/domain/roster/employment.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { lastDateOf } from '../../shared/domain/time/month.ts';

/** Null where they are held. */
export const statedAwards = ({ awards, awardsStatus }: MonthJudgement): readonly StatedAward[] | null =>
  awardsStatus === 'final'
    ? awards.map(({ award, staffId, unitId, amountFen }) => ({ award, staffId, unitId, amountFen }))
    : null;

/** When a month closes: to everyone who worked in it and still does, how it ended for them, and who won. */
export const closingNotices = (judgement: MonthJudgement, { department, staff }: Dossier): readonly NoticeRequest[] => {
  const { month, asOf, standings } = judgement;
  const today = dateIn(department, Temporal.Instant.from(asOf));
  const employed = new Set(staff.filter((person) => isEmployedOn(person, today)).map(({ id }) => id));
  const awards = statedAwards(judgement);
  return standings
    .filter(({ staffId }) => employed.has(staffId))
    .map(({ staffId, monthEligible, promotionEligible, logs, visitDays, countedVisits, validProspects }) => ({
      id: `month-statement.${month}.${staffId}`,
      kind: 'month-statement',
      staffId,
      date: lastDateOf(month),
      standing: { monthEligible, promotionEligible, logs, visitDays, countedVisits, validProspects },
      awards,
    }));
};
