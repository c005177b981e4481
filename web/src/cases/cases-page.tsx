import { useSearch } from '@tanstack/react-router';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { CaseFile } from './case-file.tsx';
import { CaseTable } from './case-table.tsx';
import { caseTexts } from './case-texts.ts';
import { useCases } from './cases.ts';
import { OpenCaseForm } from './open-case-form.tsx';

function AllCases() {
  const t = useTexts(caseTexts);
  const { role } = useMe();
  const cases = useCases();
  if (cases.isPending) return <Bone height={420} />;
  if (cases.isLoadingError) return <FailureNotice error={cases.error} retry={() => void cases.refetch()} />;
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <Panel title={t.all}>
          <CaseTable cases={cases.data} />
        </Panel>
      </div>
      <div className={columns.column}>{mayDo('open-case', role, 'own') && <OpenCaseForm />}</div>
    </div>
  );
}

/** Customer-service cases (理赔、保全): all that are known, and one at a time. */
export function CasesPage() {
  const t = useTexts(caseTexts);
  const { id } = useSearch({ from: '/cases' });
  return (
    <Page title={t.title} lead={t.lead}>
      {id === undefined ? <AllCases /> : <CaseFile key={id} caseId={id} />}
    </Page>
  );
}
