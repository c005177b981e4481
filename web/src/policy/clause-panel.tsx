import { type Clause, CLAUSES } from '../../../shared/domain/policy/clauses.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import type { PolicyVersions } from './policies.ts';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';
import { useSubjectName } from './subject-name.ts';
import { parameterOn } from './values.ts';

const TONES = { stated: 'quiet', borderline: 'warning', assumed: 'warning' } as const;

/** Its number, what it decides on, how certain its reading is, and its text. */
export function ClauseHead({ clause }: { readonly clause: Pick<Clause, 'clause' | 'subject' | 'status' | 'text'> }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const subjectName = useSubjectName();
  const { status } = clause;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <span className={styles.number}>{t.clause(clause.clause)}</span> {subjectName(clause.subject)}
        </h3>
        {status !== 'stated' && <Mark tone={TONES[status]}>{t.status[status]}</Mark>}
      </div>
      <p>{clause.text[language]}</p>
      {status !== 'stated' && <p className={list.quiet}>{t.statusDetail[status]}</p>}
    </>
  );
}

/** The policy of a day, clause by clause, each with the values it decides by. */
export function ClausePanel({ versions }: { readonly versions: PolicyVersions }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  return (
    <Panel title={t.clauses}>
      <ul>
        {CLAUSES.map((clause) => (
          <li key={clause.text.en} className={list.item}>
            <ClauseHead clause={clause} />
            {clause.parameters.length > 0 && (
              <ul className={styles.values}>
                {clause.parameters.map((name) => (
                  <li key={name}>{parameterOn(name, versions, today, language)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
