import { useSearch } from '@tanstack/react-router';
import { addMonths } from '../../../shared/domain/facts/months.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { monthText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { MonthStepper } from '../month/month-stepper.tsx';
import columns from '../ui/columns.module.css';
import { Page } from '../ui/page.tsx';
import { MyTurnPanel } from './my-turn-panel.tsx';
import { ProgrammePanel } from './programme-panel.tsx';
import { RotaPanel } from './rota-panel.tsx';
import styles from './training.module.css';
import { trainingTexts } from './training-texts.ts';

/** So far ahead a programme may be looked at. */
const MONTHS_AHEAD = 12;

/** The training programme, and whose turn it is to present on which Friday: first of all when one's own is. */
export function TrainingPage() {
  const t = useTexts(trainingTexts);
  const { page } = useTexts(shellTexts);
  const { language } = useLanguage();
  const current = useMe().today.slice(0, 7);
  const { month = current } = useSearch({ from: '/training' });
  return (
    <Page
      title={page['/training']}
      lead={`${monthText(month, language)} · ${t.lead}`}
      control={<MonthStepper to="/training" month={month} usual={current} latest={addMonths(current, MONTHS_AHEAD)} />}
    >
      <div className={columns.columns}>
        <div className={`${columns.column} ${styles.side}`}>
          <MyTurnPanel />
          <RotaPanel key={month} month={month} />
        </div>
        <div className={columns.column}>
          <ProgrammePanel key={month} month={month} />
        </div>
      </div>
    </Page>
  );
}
