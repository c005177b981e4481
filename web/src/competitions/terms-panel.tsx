import { Button } from 'antd';
import { useState } from 'react';
import { MEASURE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { CompetitionDetails } from '../../../shared/contracts/http/competitions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { CompetitionForm } from './competition-form.tsx';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { useDaysText } from './use-days-text.ts';

const TONES = { running: 'active', upcoming: 'quiet', over: 'good' } as const;

function Terms({ competition }: { readonly competition: CompetitionDetails }) {
  const t = useTexts(competitionsTexts);
  const { language } = useLanguage();
  const daysText = useDaysText();
  const { from, to, measure, rules, prize } = competition;
  return (
    <dl className={styles.terms}>
      <dt>{t.period}</dt>
      <dd>{daysText(from, to)}</dd>
      <dt>{t.field.measure}</dt>
      <dd>{MEASURE_OPTIONS[measure][language]}</dd>
      <dt>{t.field.rules}</dt>
      <dd className={styles.prose}>{rules}</dd>
      <dt>{t.field.prize}</dt>
      <dd className={styles.prose}>{prize}</dd>
    </dl>
  );
}

/** What was announced, as amended; until it starts it can be amended. */
export function TermsPanel({ competition }: { readonly competition: CompetitionDetails }) {
  const t = useTexts(competitionsTexts);
  const { role } = useMe();
  const [amending, setAmending] = useState(false);
  const { id, name, from, to, measure, rules, prize, state } = competition;
  const close = () => {
    setAmending(false);
  };
  if (amending) {
    return (
      <Panel title={t.amendTitle(name)}>
        <CompetitionForm
          amends={{ id, terms: { name, from, to, measure, rules, prize } }}
          done={close}
          cancel={close}
        />
      </Panel>
    );
  }
  return (
    <Panel title={name} aside={<Mark tone={TONES[state]}>{t.states[state]}</Mark>}>
      <Terms competition={competition} />
      {state === 'upcoming' && mayDo('amend-competition', role, 'department') && (
        <p className={styles.action}>
          <Button
            onClick={() => {
              setAmending(true);
            }}
          >
            {t.amend}
          </Button>
        </p>
      )}
    </Panel>
  );
}
