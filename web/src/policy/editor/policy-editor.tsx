import { Form } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListedPolicy } from '../../../../shared/contracts/http/policies.ts';
import { PROCEDURE_NAMES } from '../../../../shared/domain/agenda/procedure.ts';
import { useTexts } from '../../language/texts.ts';
import columns from '../../ui/columns.module.css';
import list from '../../ui/list.module.css';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ClauseHead } from '../clause-panel.tsx';
import { releasedOf } from '../policies.ts';
import { policyTexts } from '../policy-texts.ts';
import { CLAUSE_GROUPS } from './clause-groups.ts';
import { useDraft } from './draft.ts';
import type { DraftErrors } from './draft-errors.ts';
import styles from './editor.module.css';
import { type Editing, ParameterField, ProcedureField } from './field.tsx';
import { ProposalPanel } from './proposal-panel.tsx';

interface PolicyEditorProps {
  readonly policies: readonly ListedPolicy[];
  readonly back: ReactNode;
}

const NOTHING_WRONG: DraftErrors = new Map();

/** The first field that is wrong comes into view, ready to be typed in. */
function useFocusOnErrors(errors: DraftErrors) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return form;
}

function Fields({ editing }: { readonly editing: Editing }) {
  const t = useTexts(policyTexts);
  return (
    <div className={columns.column}>
      <Panel title={t.clauses}>
        <div>
          {CLAUSE_GROUPS.map(({ clause, parameters }) => (
            <div key={clause.text.en} className={list.item}>
              <ClauseHead clause={clause} />
              <div className={styles.fields}>
                {parameters.map((name) => (
                  <ParameterField key={name} name={name} editing={editing} />
                ))}
              </div>
            </div>
          ))}
        </div>
      </Panel>
      <Panel title={t.procedure}>
        <p className={list.quiet}>{t.procedureDetail}</p>
        <div className={`${styles.fields ?? ''} ${styles.narrow ?? ''}`}>
          {PROCEDURE_NAMES.map((name) => (
            <ProcedureField key={name} name={name} editing={editing} />
          ))}
        </div>
      </Panel>
    </div>
  );
}

/** A new version: each value beside its clause, tried on past months before it is proposed. */
export function PolicyEditor({ policies, back }: PolicyEditorProps) {
  const t = useTexts(policyTexts);
  const versions = releasedOf(policies);
  const { draft, change, discard, changes, proposal } = useDraft(versions);
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const form = useFocusOnErrors(errors);
  const editing: Editing = { versions, draft, change, errors };
  return (
    <Page title={t.editTitle} lead={t.editLead} control={back}>
      <Form name="policy" layout="vertical" requiredMark={false}>
        <div ref={form} className={columns.columns}>
          <Fields editing={editing} />
          <div className={styles.proposal}>
            <ProposalPanel
              editing={editing}
              changes={changes}
              proposal={proposal}
              found={setErrors}
              discard={() => {
                setErrors(NOTHING_WRONG);
                discard();
              }}
            />
          </div>
        </div>
      </Form>
    </Page>
  );
}
