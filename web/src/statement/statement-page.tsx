import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useSearch } from '@tanstack/react-router';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import columns from '../ui/columns.module.css';
import { DownloadButton } from '../ui/download-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { AwardsPanel } from './awards-panel.tsx';
import { EnteredPanel, MonthsPanel } from './months-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PersonSelect, usePeopleJudged } from './person-select.tsx';
import styles from './statement.module.css';
import { statementTexts } from './statement-texts.ts';
import { TargetsPanel } from './targets-panel.tsx';

interface ControlProps {
  readonly year: number;
  readonly latest: number;
  readonly person: string;
  /** Of the address; undefined for oneself. */
  readonly named: string | undefined;
}

function Control({ year, latest, person, named }: ControlProps) {
  const t = useTexts(statementTexts);
  return (
    <div className={`${styles.control} off-paper`}>
      <PersonSelect person={person} year={year} />
      <LinkButton
        to="/statement"
        search={{ year: year - 1, person: named }}
        look="text"
        icon={<LeftOutlined />}
        aria-label={t.previous}
      />
      <LinkButton
        to="/statement"
        search={{ year: year + 1, person: named }}
        look="text"
        icon={<RightOutlined />}
        aria-label={t.next}
        disabled={year >= latest}
      />
      <PrintButton label={t.print} />
    </div>
  );
}

function MyData() {
  const t = useTexts(statementTexts);
  return (
    <div className="off-paper">
      <Panel title={t.data}>
        <p className={list.quiet}>{t.dataDetail}</p>
        <p className={styles.note}>
          <DownloadButton
            label={t.download}
            operation="export-my-data"
            mediaType={SHEET_MEDIA_TYPES.xlsx}
            usualName="my-data.xlsx"
          />
        </p>
      </Panel>
    </div>
  );
}

/** A person's year: what it came to, figures, months, what was won; for paper, too. */
export function StatementPage() {
  const t = useTexts(statementTexts);
  const { staffId, name, role, unit, department, today } = useMe();
  const latest = Number(today.slice(0, 4));
  const { year = latest, person: named } = useSearch({ from: '/statement' });
  const person = named ?? staffId;
  const people = usePeopleJudged();
  const subject = { staffId: person, own: person === staffId, role };
  const of = { subject, year };
  const personName = subject.own
    ? [name, unit?.name]
    : [people.find((one) => one.staffId === person)?.staffName ?? person];
  return (
    <Page
      title={t.title(year)}
      lead={[...personName, department.name].filter((part) => part !== undefined).join(' · ')}
      control={<Control year={year} latest={latest} person={person} named={named} />}
    >
      <div key={`${person} ${year}`} className={columns.column}>
        <OutcomePanel {...of} />
        <TargetsPanel {...of} />
        <MonthsPanel {...of} />
        <EnteredPanel {...of} />
        <AwardsPanel {...of} />
        {subject.own && <MyData />}
      </div>
    </Page>
  );
}
