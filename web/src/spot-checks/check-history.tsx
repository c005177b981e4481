import type { SpotCheckItem } from '../../../shared/contracts/http/spot-checks.ts';
import { dayAndTimeText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { useStandings } from '../month/standings.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './check-desk.module.css';
import { checkDeskTexts } from './check-desk-texts.ts';
import { VERDICT_TONES } from './drawn-checks.tsx';
import { spotCheckTexts } from './spot-check-texts.ts';

function useRecorderName(month: string) {
  const t = useTexts(checkDeskTexts);
  const { staffId } = useMe();
  const { data } = useStandings(month);
  return (id: string): string =>
    id === staffId ? t.you : (data?.standings.find((one) => one.staffId === id)?.staffName ?? id);
}

/** Every version of the verdict, the latest first. */
export function CheckHistory({ versions }: { readonly versions: readonly SpotCheckItem[] }) {
  const t = useTexts(checkDeskTexts);
  const names = useTexts(spotCheckTexts);
  const { language } = useLanguage();
  const { timezone, today } = useMe();
  const nameOf = useRecorderName(today.slice(0, 7));
  return (
    <Panel title={t.history}>
      {!versions.some(({ standing }) => standing) && <p className={styles.result}>{t.byAppeal}</p>}
      <ol>
        {versions.map(({ id, verdict, note, receivedAt, recordedBy, standing }) => {
          const time = dayAndTimeText(receivedAt, timezone, language);
          return (
            <li key={id} className={list.item}>
              <p className={list.line}>
                <Mark tone={standing ? VERDICT_TONES[verdict] : 'quiet'}>{names.verdict[verdict]}</Mark>
                <span className={list.quiet}>{standing ? t.standing : t.superseded}</span>
              </p>
              {note !== null && <p className={styles.text}>{note}</p>}
              <p className={list.quiet}>
                {recordedBy === null ? t.imported(time) : t.recordedBy(time, nameOf(recordedBy))}
              </p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
