import type { SpotCheckDraw } from '../../../shared/contracts/http/spot-checks.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { relationOf } from '../me/reach.ts';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import styles from './spot-checks.module.css';
import { spotCheckTexts } from './spot-check-texts.ts';

type DrawnCheck = SpotCheckDraw['checks'][number];

export const VERDICT_TONES = { match: 'good', mismatch: 'bad' } as const;

/** Why a log is worth a look, said as no more than that. */
export function HintLine({ hints }: { readonly hints: DrawnCheck['hints'] }) {
  const t = useTexts(spotCheckTexts);
  if (hints.length === 0) return null;
  const said = hints.map(({ kind, besides }) =>
    besides.length === 0 ? t.hint[kind] : `${t.hint[kind]} (${t.besides(besides.length)})`,
  );
  return (
    <p className={styles.hints}>
      {said.join(' · ')} <span className={list.quiet}>{t.hints}</span>
    </p>
  );
}

function DrawnLog({ check }: { readonly check: DrawnCheck }) {
  const t = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const me = useMe();
  const { staffId, staffName, logDate, because, hints, verdict } = check;
  const mayCheck = mayDo('record-spot-check', me.role, relationOf(me, check));
  const day = dayText(logDate, language, 'short');
  const isOpen = verdict === null;
  const label = isOpen && mayCheck ? t.check : t.see;
  return (
    <li className={list.item}>
      <p className={list.line}>
        <span>
          {t.checkOf(staffName, day)} <span className={list.quiet}>{t.because[because]}</span>
        </span>
        <span className={styles.end}>
          {isOpen ? (
            <Mark tone="active">{t.unchecked}</Mark>
          ) : (
            <Mark tone={VERDICT_TONES[verdict]}>{t.verdict[verdict]}</Mark>
          )}
          <LinkButton
            to="/spot-checks"
            search={{ staffId, date: logDate }}
            look="default"
            size="small"
            aria-label={`${label}: ${t.checkOf(staffName, day)}`}
          >
            {label}
          </LinkButton>
        </span>
      </p>
      <HintLine hints={hints} />
    </li>
  );
}

/** Who was drawn with which log; those still to be checked come first. */
export function DrawnChecks({ checks }: { readonly checks: readonly DrawnCheck[] }) {
  const openFirst = checks.toSorted((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null));
  return (
    <ul>
      {openFirst.map((check) => (
        <DrawnLog key={check.logId} check={check} />
      ))}
    </ul>
  );
}
