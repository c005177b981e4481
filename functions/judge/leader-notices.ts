import { Temporal } from 'temporal-polyfill';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import type { Dossier, Role } from '../../shared/domain/dossier.ts';
import type { MonthJudgement } from '../../shared/domain/judgement.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { reviewWindowOf } from '../../shared/domain/months/month-stage.ts';
import { isEmployedOn, roleOn } from '../../shared/domain/roster/employment.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { lastDateOf } from '../../shared/domain/time/month.ts';
import type { DepartmentFile } from '../../shared/ports/department-store.ts';
import { statedAwards } from './closing-notices.ts';

/** Those who review a month and hear of a quarter. */
const LEADERS: readonly (Role | null)[] = ['department-manager', 'executive'];

const leadersAt = ({ department, staff }: Dossier, asOf: string): readonly string[] => {
  const today = dateIn(department, Temporal.Instant.from(asOf));
  return staff
    .filter((person) => isEmployedOn(person, today) && LEADERS.includes(roleOn(person, today)))
    .map(({ id }) => id);
};

/** On the 1st: the month before is drafted, who would win, and until when it is reviewed. */
export const draftNotices =
  (file: DepartmentFile) =>
  (judgement: MonthJudgement, dossier: Dossier): readonly NoticeRequest[] => {
    const { month, asOf } = judgement;
    const { closesAt } = reviewWindowOf(file, month);
    const automatic = procedureInForce(file.procedures)('monthClose.automatic', dateIn(file.department, closesAt));
    return leadersAt(dossier, asOf).map((staffId) => ({
      id: `month-draft.${month}.${staffId}`,
      kind: 'month-draft',
      staffId,
      date: lastDateOf(month),
      closesAt: printInstant(closesAt),
      automatic,
      awards: statedAwards(judgement),
    }));
  };

/** Once the last month of a quarter is closed: that its figures can be had. */
export const quarterNotices = ({ month, asOf }: MonthJudgement, dossier: Dossier): readonly NoticeRequest[] =>
  leadersAt(dossier, asOf).map((staffId) => ({
    id: `quarter-pack.${month}.${staffId}`,
    kind: 'quarter-pack',
    staffId,
    date: lastDateOf(month),
  }));
