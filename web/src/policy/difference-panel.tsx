import { clauseDifferences, procedureDifferences } from '../../../shared/domain/policy/clause-differences.ts';
import { policyInForce } from '../../../shared/domain/policy/policy-in-force.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { ClauseHead } from './clause-panel.tsx';
import type { PolicyVersions } from './policies.ts';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';
import { parameterText, procedureName, procedureOn } from './values.ts';

function BeforeAndAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTexts(policyTexts);
  return (
    <dl className={styles.change}>
      <dt className={list.quiet}>{t.was}</dt>
      <dd className={styles.was}>{before}</dd>
      <dt className={list.quiet}>{t.is}</dt>
      <dd className={styles.is}>{after}</dd>
    </dl>
  );
}

interface DifferencePanelProps {
  readonly before: PolicyVersions;
  readonly after: PolicyVersions;
  /** The day on which the two are compared. */
  readonly day: string;
}

/** Clause by clause, and for the procedure, what two policies have differently on a day: the API compares them alike. */
export function DifferencePanel({ before, after, day }: DifferencePanelProps) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const clauses = clauseDifferences(before.parameters, after.parameters, day);
  const procedure = procedureDifferences(before.procedure, after.procedure, day);
  const [was, is] = [policyInForce(before.parameters), policyInForce(after.parameters)];
  return (
    <Panel title={t.differences}>
      {clauses.length + procedure.length === 0 && <p className={list.quiet}>{t.noDifferences}</p>}
      <ul>
        {clauses.map((clause) => (
          <li key={clause.text.en} className={list.item}>
            <ClauseHead clause={clause} />
            {clause.parameters.map(({ name }) => (
              <BeforeAndAfter
                key={name}
                before={parameterText(name, was(name, day), language)}
                after={parameterText(name, is(name, day), language)}
              />
            ))}
          </li>
        ))}
        {procedure.map(({ name }) => (
          <li key={name} className={list.item}>
            <h3 className={styles.name}>{procedureName(name, language)}</h3>
            <BeforeAndAfter
              before={procedureOn(name, before, day, t.procedureValue)}
              after={procedureOn(name, after, day, t.procedureValue)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
