import { Link } from '@tanstack/react-router';
import { timeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './member-list.module.css';
import { isAway, isIn, type TeamFilter, type TeamMember, unitsOf, wanting } from './team-day.ts';
import { searchOf } from './team-search.ts';
import { LOG_TONES, teamTexts } from './team-texts.ts';

interface InPlace {
  readonly date: string;
  readonly show: TeamFilter;
}

function LogMark({ member: { day } }: { readonly member: TeamMember }) {
  const t = useTexts(teamTexts);
  if (day.log === null) return day.receivedAt === null ? null : <Mark tone="good">{t.filedAnyway}</Mark>;
  return <Mark tone={LOG_TONES[day.log]}>{t.state[day.log]}</Mark>;
}

function Visits({ member: { day } }: { readonly member: TeamMember }) {
  const t = useTexts(teamTexts);
  const { counted, visits } = day;
  const missing = wanting(day);
  if (visits === null || isAway(visits.state))
    return <span className={list.quiet}>{counted > 0 ? t.visitsOnly(counted) : ''}</span>;
  return (
    <span className={styles.visits}>
      {t.visitsOf(counted, visits.due)}
      {missing > 0 && <strong className={styles.wanting}>{t.wanting(missing)}</strong>}
    </span>
  );
}

function Member({ member, date, show, chosen }: InPlace & { readonly member: TeamMember; readonly chosen: boolean }) {
  const { language } = useLanguage();
  const { timezone, today } = useMe();
  const { staffId, staffName, day } = member;
  return (
    <li className={styles.item}>
      <Link
        to="/team"
        search={searchOf({ date, show, person: staffId }, today)}
        className={styles.member}
        aria-current={chosen ? 'true' : undefined}
      >
        <span className={styles.name}>{staffName}</span>
        <span className={styles.log}>
          <LogMark member={member} />
          {day.receivedAt !== null && (
            <span className={list.quiet}>{timeText(day.receivedAt, timezone, language)}</span>
          )}
        </span>
        <Visits member={member} />
      </Link>
    </li>
  );
}

interface MemberListProps extends InPlace {
  readonly members: readonly TeamMember[];
  readonly chosen: string | undefined;
}

/** The people by unit, those asked for only. */
export function MemberList({ members, chosen, ...place }: MemberListProps) {
  const t = useTexts(teamTexts);
  const shown = members.filter((member) => isIn(place.show, member));
  if (shown.length === 0) {
    return <p className={styles.nobody}>{members.length === 0 ? t.nobody : t.nobodyIn}</p>;
  }
  return unitsOf(members).map(({ id, name, members: theirs }) => {
    const asked = theirs.filter((member) => isIn(place.show, member));
    const owing = theirs.filter(({ day }) => day.log !== null);
    const filed = owing.filter((member) => isIn('filed', member));
    if (asked.length === 0) return null;
    return (
      <Panel
        key={id}
        title={name ?? t.outsideUnits}
        aside={<span className={list.quiet}>{t.filedOf(filed.length, owing.length)}</span>}
      >
        <ul>
          {asked.map((member) => (
            <Member key={member.staffId} member={member} {...place} chosen={member.staffId === chosen} />
          ))}
        </ul>
      </Panel>
    );
  });
}
