import { useQuery } from '@tanstack/react-query';
import type { StaffVersionItem, UnitItem } from '../../../shared/contracts/http/roster.ts';
import { LANGUAGE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { LoadingPage } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { BackToRoster } from './back-to-roster.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { AssignmentForm, DepartureForm, DetailsForm } from './person-forms.tsx';
import { rosterTexts } from './roster-texts.ts';
import styles from './roster.module.css';
import { STAFF_KEY } from './staff.ts';

interface PresentProps {
  readonly person: StaffVersionItem;
  readonly units: readonly UnitItem[];
}

function PresentPanel({ person }: PresentProps) {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  const { staffId, email, joinedOn, leftOn } = person;
  const facts = [
    [t.staffId, staffId],
    [t.email, email ?? t.noEmail],
    [t.language, LANGUAGE_OPTIONS[person.language][language]],
    [t.joinedOn, fullDayText(joinedOn, language)],
    ...(leftOn === null ? [] : [[t.leftOn, fullDayText(leftOn, language)] as const]),
  ] as const;
  return (
    <Panel title={t.present}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={list.quiet}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function AssignmentPanel({ person, units }: PresentProps) {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  const current = person.assignments.findLast(({ from }) => from <= today);
  return (
    <Panel title={t.assignments}>
      <ul>
        {person.assignments.toReversed().map((assignment) => {
          const { from, role, unitId } = assignment;
          const unit = unitId === null ? t.noUnit : (units.find((one) => one.unitId === unitId)?.name ?? unitId);
          return (
            <li key={from} className={list.item}>
              <p className={list.line}>
                {`${ROLE_TEXTS[role][language]} · ${unit}`}
                {assignment === current && <Mark tone="good">{t.current}</Mark>}
                {from > today && <Mark tone="active">{t.later}</Mark>}
              </p>
              <p className={list.quiet}>{t.assignmentFrom(fullDayText(from, language))}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** One person: how they stand, every change of their record, and for administrators the next one. */
export function PersonPage({ staffId, units }: { readonly staffId: string; readonly units: readonly UnitItem[] }) {
  const { api } = useConnection();
  const { role } = useMe();
  const file = useQuery({
    queryKey: [...STAFF_KEY, staffId],
    queryFn: async () => valueOf(await api('show-staff-member', { params: { staffId } })),
  });
  if (file.isPending) return <LoadingPage />;
  if (file.isLoadingError) return <FailureNotice page error={file.error} retry={() => void file.refetch()} />;
  const person = file.data.versions.at(-1);
  if (person === undefined) return null;
  return (
    <Page title={person.name} control={<BackToRoster />}>
      <div className={columns.columns}>
        <div className={columns.column}>
          <PresentPanel person={person} units={units} />
          <AssignmentPanel person={person} units={units} />
          <HistoryPanel versions={file.data.versions} units={units} />
        </div>
        {mayDo('change-staff-details', role, 'department') && (
          <div className={columns.column}>
            <AssignmentForm person={person} units={units} />
            <DetailsForm person={person} />
            <DepartureForm person={person} />
          </div>
        )}
      </div>
    </Page>
  );
}
