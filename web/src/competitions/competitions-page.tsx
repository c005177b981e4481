import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import type { CompetitionItem } from '../../../shared/contracts/http/competitions.ts';
import { mayDo } from '../../../shared/contracts/permissions.ts';
import { shellTexts } from '../app/shell-texts.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { CompetitionForm } from './competition-form.tsx';
import { CompetitionList } from './competition-list.tsx';
import { useCompetition, useCompetitions } from './competitions.ts';
import styles from './competitions.module.css';
import { competitionsTexts } from './competitions-texts.ts';
import { GrantPanel } from './grant-panel.tsx';
import { IncentivesView } from './incentives-view.tsx';
import { StandingsPanel } from './standings-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

function Competition({ id }: { readonly id: string }) {
  const { role } = useMe();
  const competition = useCompetition(id);
  if (competition.isPending) return <Bone height={420} />;
  if (competition.isLoadingError) {
    return <FailureNotice error={competition.error} retry={() => void competition.refetch()} />;
  }
  const { state } = competition.data;
  return (
    <>
      <TermsPanel competition={competition.data} />
      <StandingsPanel competition={competition.data} />
      {state === 'over' && mayDo('grant-incentives', role, 'department') && (
        <GrantPanel competition={competition.data} />
      )}
      <VersionsPanel versions={competition.data.versions} />
    </>
  );
}

function Announcement() {
  const t = useTexts(competitionsTexts);
  const navigate = useNavigate();
  return (
    <Panel title={t.newTitle}>
      <CompetitionForm
        amends={null}
        done={(competition) => void navigate({ to: '/competitions', search: { competition } })}
        cancel={() => void navigate({ to: '/competitions' })}
      />
    </Panel>
  );
}

/** What runs comes first, then what comes next, then what ended last. */
const firstOf = (items: readonly CompetitionItem[]): string | undefined =>
  (items.find(({ state }) => state === 'running') ?? items.findLast(({ state }) => state === 'upcoming') ?? items.at(0))
    ?.id;

function CompetitionsView() {
  const { competition, view } = useSearch({ from: '/competitions' });
  const competitions = useCompetitions();
  if (competitions.isPending) return <Bone height={420} />;
  if (competitions.isLoadingError) {
    return <FailureNotice error={competitions.error} retry={() => void competitions.refetch()} />;
  }
  const chosen = view === 'announce' ? undefined : (competition ?? firstOf(competitions.data));
  return (
    <div className={columns.columns}>
      <div className={`${columns.column} ${styles.side}`}>
        <CompetitionList items={competitions.data} chosen={chosen} />
      </div>
      <div className={columns.column}>
        {view === 'announce' ? <Announcement /> : chosen !== undefined && <Competition key={chosen} id={chosen} />}
      </div>
    </div>
  );
}

/** The department's competitions with their terms and standings, and the incentives won in them. */
export function CompetitionsPage() {
  const t = useTexts(competitionsTexts);
  const { page } = useTexts(shellTexts);
  const { role } = useMe();
  const navigate = useNavigate();
  const { view } = useSearch({ from: '/competitions' });
  const shown = view === 'incentives' ? view : 'competitions';
  return (
    <Page
      title={page['/competitions']}
      lead={t.lead}
      control={
        mayDo('announce-competition', role, 'department') &&
        view !== 'announce' && (
          <LinkButton to="/competitions" search={{ view: 'announce' }} look="primary">
            {t.announce}
          </LinkButton>
        )
      }
    >
      <div className={styles.stack}>
        <Segmented
          className={styles.views ?? ''}
          aria-label={t.views}
          value={shown}
          options={(['competitions', 'incentives'] as const).map((value) => ({ value, label: t[value] }))}
          onChange={(value) =>
            void navigate({ to: '/competitions', search: value === 'incentives' ? { view: value } : {} })
          }
        />
        {shown === 'incentives' ? <IncentivesView /> : <CompetitionsView />}
      </div>
    </Page>
  );
}
