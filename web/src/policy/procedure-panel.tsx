import { PROCEDURE_NAMES } from '../../../shared/domain/agenda/procedure.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import type { PolicyVersions } from './policies.ts';
import { policyTexts } from './policy-texts.ts';
import styles from './policy.module.css';
import { procedureName, procedureOn } from './values.ts';

/** When the system does what, and how long people may object. */
export function ProcedurePanel({ versions }: { readonly versions: PolicyVersions }) {
  const t = useTexts(policyTexts);
  const { language } = useLanguage();
  const { today } = useMe();
  return (
    <Panel title={t.procedure}>
      <p className={list.quiet}>{t.procedureDetail}</p>
      <dl className={styles.pairs}>
        {PROCEDURE_NAMES.map((name) => (
          <div key={name} className={styles.pair}>
            <dt className={list.quiet}>{procedureName(name, language)}</dt>
            <dd>{procedureOn(name, versions, today, t.procedureValue)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
