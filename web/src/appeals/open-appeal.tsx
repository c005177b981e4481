import { Button } from 'antd';
import { useId, useState } from 'react';
import type { AppealItem } from '../../../shared/contracts/http/appeals.ts';
import { CLAUSES } from '../../../shared/domain/policy/clauses.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { AppealFacts } from './appeal-facts.tsx';
import styles from './appeals.module.css';
import { appealsTexts } from './appeals-texts.ts';
import { DecisionForm } from './decision-form.tsx';
import { decisionDrafts } from './decision-drafts.ts';

const DAY_MS = 86_400_000;

function Waiting({ appeal: { receivedAt, decidableUntil } }: { readonly appeal: AppealItem }) {
  const t = useTexts(appealsTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const now = useNow();
  const days = Math.max(0, Math.floor((now - Date.parse(receivedAt)) / DAY_MS));
  return (
    <p className={list.quiet}>
      {t.waiting(days)} · {t.decideBy(dayAndTimeText(decidableUntil, timezone, language))}{' '}
      {now > Date.parse(decidableUntil) && <Mark tone="warning">{t.overdue}</Mark>}
    </p>
  );
}

/** One appeal: the ruling and its clause, what the person says, and behind a button the facts and the decision. */
export function OpenAppeal({ appeal }: { readonly appeal: AppealItem }) {
  const t = useTexts(appealsTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(decisionDrafts.all().has(appeal.id));
  const { staffName, rule, on, reason } = appeal;
  return (
    <li className={styles.appeal}>
      <h3 className={styles.head}>
        {staffName} · {rules[rule]} · {dayText(on, language, 'short')}
      </h3>
      {CLAUSES.filter(({ subject }) => subject === rule).map(({ clause, text }) => (
        <p key={clause} className={list.quiet}>
          {t.clause(clause)} {text[language]}
        </p>
      ))}
      <blockquote className={styles.reason}>
        <span className={list.quiet}>{t.reason}</span>
        <p className={styles.text}>{reason}</p>
      </blockquote>
      <Waiting appeal={appeal} />
      <p>
        <Button
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${t.decide}: ${t.decideOf(staffName, rules[rule])}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.decide}
        </Button>
      </p>
      <div id={id} hidden={!open} className={styles.desk}>
        {open && (
          <>
            <AppealFacts appeal={appeal} />
            <DecisionForm appeal={appeal} />
          </>
        )}
      </div>
    </li>
  );
}
