import type { AppealItem } from '../../../shared/contracts/http/appeals.ts';
import { ATTENDANCE_OPTIONS, SESSION_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { EffectLine } from '../month/ruling.tsx';
import { spotCheckTexts } from '../spot-checks/spot-check-texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { useAppealedRuling, useFactsOfDay } from './appeals.ts';
import styles from './appeals.module.css';
import { appealsTexts } from './appeals-texts.ts';

function RulingEffects({ appeal }: { readonly appeal: AppealItem }) {
  const t = useTexts(appealsTexts);
  const ruling = useAppealedRuling(appeal);
  if (ruling.isPending) return <Bone height={60} />;
  if (ruling.isLoadingError) return <FailureNotice error={ruling.error} retry={() => void ruling.refetch()} />;
  if (ruling.data === null) return <p>{t.rulingGone}</p>;
  return (
    <div>
      <p className={list.quiet}>{t.effects}</p>
      {ruling.data.effects.map((effect) => (
        <EffectLine key={effect.type} effect={effect} />
      ))}
    </div>
  );
}

type Facts = NonNullable<ReturnType<typeof useFactsOfDay>['data']>;

function Logs({ logs, on }: { readonly logs: Facts['logs']; readonly on: string }) {
  const t = useTexts(appealsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <div>
      <p className={list.quiet}>{t.logOfDay(dayText(on, language, 'short'))}</p>
      {logs.length === 0 && <p>{t.noLog}</p>}
      {logs.map(({ id, receivedAt, visits, onTime }) => (
        <div key={id}>
          <p>
            {t.logReceived(dayAndTimeText(receivedAt, timezone, language), visits.length)}{' '}
            {!onTime && <Mark tone="warning">{t.late}</Mark>}
          </p>
          <ol className={styles.visits}>
            {visits.map(({ customer, at, summary }, index) => (
              <li key={index}>
                {[at, customer].filter(Boolean).join(' ')}: <span className={list.quiet}>{summary}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function MarksAndChecks({ marks, checks }: Pick<Facts, 'marks' | 'checks'>) {
  const t = useTexts(appealsTexts);
  const words = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  return (
    <>
      {marks.length > 0 && (
        <div>
          <p className={list.quiet}>{t.marks}</p>
          {marks.map(({ id, kind, startsAt, status, arrivedAt }) => (
            <p key={id}>
              {SESSION_OPTIONS[kind][language]} {dayAndTimeText(startsAt, timezone, language)} ·{' '}
              {ATTENDANCE_OPTIONS[status][language]}{' '}
              {arrivedAt !== null && dayAndTimeText(arrivedAt, timezone, language)}
            </p>
          ))}
        </div>
      )}
      {checks.length > 0 && (
        <div>
          <p className={list.quiet}>{t.checks}</p>
          {checks.map(({ id, verdict, note, receivedAt }) => (
            <p key={id} className={styles.text}>
              {words.verdict[verdict]} · {dayAndTimeText(receivedAt, timezone, language)}
              {note !== null && `\n${note}`}
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function FactsOfDay({ appeal }: { readonly appeal: AppealItem }) {
  const facts = useFactsOfDay(appeal);
  if (facts.isPending) return <Bone height={120} />;
  if (facts.isLoadingError) return <FailureNotice error={facts.error} retry={() => void facts.refetch()} />;
  return (
    <>
      <MarksAndChecks {...facts.data} />
      <Logs logs={facts.data.logs} on={appeal.on} />
    </>
  );
}

/** What the ruling rests on, as far as the decider's role lets them read it. */
export function AppealFacts({ appeal }: { readonly appeal: AppealItem }) {
  const t = useTexts(appealsTexts);
  const { role } = useMe();
  // Deciders of one's own unit are executives, who read everything: others decide across units.
  const mayRead = mayDo('list-daily-logs', role, 'department');
  return (
    <section className={styles.facts} aria-label={t.facts}>
      {mayRead ? (
        <>
          <RulingEffects appeal={appeal} />
          <FactsOfDay appeal={appeal} />
        </>
      ) : (
        <p className={list.quiet}>{t.notReadable}</p>
      )}
    </section>
  );
}
