import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import type { Relation } from '../../../shared/contracts/permissions.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { ClientRegister } from './client-register.tsx';
import { Pipeline } from './pipeline.tsx';
import { ProspectDetail } from './prospect-detail.tsx';
import { ProspectTable } from './prospect-table.tsx';
import { scopesFor, useProspects } from './prospects.ts';
import styles from './prospects.module.css';
import { prospectTexts } from './prospect-texts.ts';
import { RegisterForm } from './register-form.tsx';

const VIEWS = ['pipeline', 'list'] as const;

function Shown({ prospects, scope }: { readonly prospects: readonly ProspectItem[]; readonly scope: Relation }) {
  const t = useTexts(prospectTexts);
  const { view = 'pipeline' } = useSearch({ from: '/prospects' });
  if (prospects.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t.none}</p>
        <p className={list.quiet}>{t.noneDetail}</p>
      </div>
    );
  }
  return view === 'pipeline' ? (
    <Pipeline prospects={prospects} named={scope !== 'own'} />
  ) : (
    <ProspectTable prospects={prospects} scope={scope} />
  );
}

function ProspectsPanel({ scope }: { readonly scope: Relation }) {
  const t = useTexts(prospectTexts);
  const navigate = useNavigate({ from: '/prospects' });
  const { view = 'pipeline' } = useSearch({ from: '/prospects' });
  const scopes = scopesFor(useMe().role);
  const prospects = useProspects(scope);
  if (prospects.isPending) return <Bone height={420} />;
  if (prospects.isLoadingError) {
    return <FailureNotice error={prospects.error} retry={() => void prospects.refetch()} />;
  }
  const valid = prospects.data.filter(({ validity }) => validity.valid).length;
  return (
    <Panel
      title={scope === 'own' ? t.title : t.recent}
      aside={<span className={list.quiet}>{t.validOf(valid, prospects.data.length)}</span>}
    >
      <div className={styles.tools}>
        {scopes.length > 1 && (
          <Segmented
            aria-label={t.whose}
            value={scope}
            options={scopes.map((value) => ({ value, label: t.scope[value] }))}
            onChange={(value) => void navigate({ search: (search) => ({ ...search, scope: value }) })}
          />
        )}
        <Segmented
          aria-label={t.views}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t.view[value] }))}
          onChange={(value) => void navigate({ search: (search) => ({ ...search, view: value }) })}
        />
      </div>
      <Shown prospects={prospects.data} scope={scope} />
    </Panel>
  );
}

/** What was found and what became of it: to register, to follow up, and for managers everybody's at a glance. */
export function ProspectsPage() {
  const t = useTexts(prospectTexts);
  const { id, scope: asked } = useSearch({ from: '/prospects' });
  const scopes = scopesFor(useMe().role);
  const scope = asked !== undefined && scopes.includes(asked) ? asked : 'own';
  return (
    <Page title={t.title} lead={t.lead}>
      <div className={columns.columns}>
        <div className={columns.column}>
          <ProspectsPanel key={scope} scope={scope} />
          <ClientRegister />
        </div>
        <div className={columns.column}>
          {id === undefined ? <RegisterForm /> : <ProspectDetail key={id} prospectId={id} />}
        </div>
      </div>
    </Page>
  );
}
