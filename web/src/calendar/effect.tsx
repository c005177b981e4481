import { useQuery } from '@tanstack/react-query';
import { procedureInForce } from '../../../shared/domain/agenda/procedure.ts';
import { firstDayTouched } from '../../../shared/domain/calendar/calendar-changes.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import type { Role } from '../../../shared/domain/roster/role.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { releasedOf, usePolicies } from '../policy/policies.ts';
import { STAFF_KEY } from '../roster/staff.ts';
import list from '../ui/list.module.css';
import { calendarTexts } from './calendar-texts.ts';
import { type CalendarDay, weekdayOf } from './day-kind.ts';

/** What is held every week on this weekday, as the procedure of the day has it. */
function useSessions(date: string) {
  const policies = usePolicies();
  const worked = procedureInForce(releasedOf(policies.data ?? []).procedure);
  return {
    meeting: worked('morningMeeting.weekly', date).weekday === weekdayOf(date),
    training: worked('training.weekly', date).weekday === weekdayOf(date),
  };
}

/** How many of those employed on the day have its log and its visits to do; undefined until it is known. */
function usePeopleConcerned(date: string) {
  const { api } = useConnection();
  const policies = usePolicies();
  const staff = useQuery({
    queryKey: [...STAFF_KEY, 'employed-on', date],
    queryFn: () => readPages((paging) => api('list-staff', { query: { employedOn: date, ...paging } })),
  });
  if (policies.data === undefined || staff.data === undefined) return undefined;
  const held = policyInForce(releasedOf(policies.data).parameters);
  const count = (roles: readonly Role[]) =>
    staff.data.filter(({ role }) => role !== null && roles.includes(role)).length;
  return {
    logs: held('dailyLog.days', date) === 'workdays' ? count(held('dailyLog.roles', date)) : 0,
    visits: count(held('visits.roles', date)),
  };
}

/** Whom a setting concerns and what moves with it, before it is saved. */
export function Effect({ day, workday }: { readonly day: CalendarDay; readonly workday: boolean }) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  const people = usePeopleConcerned(day.date);
  const { meeting, training } = useSessions(day.date);
  if (workday === day.workday) return <p className={list.quiet}>{t.noEffect}</p>;
  const sentence = workday ? t.toWork : t.toRest;
  const sentences = [
    people === undefined ? t.counting : sentence(people.logs, people.visits),
    ...(meeting ? [workday ? t.meetingOn : t.meetingOff] : []),
    ...(training ? [workday ? t.trainingOn : t.trainingOff] : []),
    t.forms,
    t.since(fullDayText(firstDayTouched(day.date), language)),
  ];
  return (
    <div role="status">
      <h3 className={list.quiet}>{t.effect}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
