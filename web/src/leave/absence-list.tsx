import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ExcuseItem } from '../../../shared/contracts/http/excuses.ts';
import type { LeaveItem } from '../../../shared/contracts/http/leaves.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { useNow } from '../clock/server-clock.ts';
import { dayAndTimeText, dayText, periodText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { dutyTexts } from '../me/duty-texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { leaveTexts } from './leave-texts.ts';

type Absence = LeaveItem | ExcuseItem;

interface AbsencePanelProps<Item extends Absence> {
  readonly title: string;
  readonly empty: string;
  readonly query: UseQueryResult<readonly Item[]>;
  readonly nameOf: (item: Item) => string;
}

function AbsenceEntry({ item, name }: { readonly item: Absence; readonly name: string }) {
  const t = useTexts(leaveTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const rejectable = useNow() < Date.parse(item.rejectableUntil);
  return (
    <li className={list.item}>
      <p className={list.line}>
        {name}
        {item.rejection === null ? <Mark tone="good">{t.inForce}</Mark> : <Mark tone="bad">{t.rejected}</Mark>}
      </p>
      <p className={list.quiet}>{item.reason}</p>
      {item.rejection !== null && <p className={list.quiet}>{t.rejectedBecause(item.rejection.reason)}</p>}
      {item.rejection === null && rejectable && (
        <p className={list.quiet}>{t.rejectableUntil(dayAndTimeText(item.rejectableUntil, timezone, language))}</p>
      )}
    </li>
  );
}

function AbsencePanel<Item extends Absence>({ title, empty, query, nameOf }: AbsencePanelProps<Item>) {
  if (query.isPending) return <Bone height={120} />;
  if (query.isLoadingError) {
    return <FailureNotice error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <Panel title={title}>
      {query.data.length === 0 ? (
        <p className={list.quiet}>{empty}</p>
      ) : (
        <ul>
          {query.data.map((item) => (
            <AbsenceEntry key={item.id} item={item} name={nameOf(item)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The person's own leaves, the latest first. */
export function LeaveList() {
  const t = useTexts(leaveTexts);
  const { language } = useLanguage();
  const { api } = useConnection();
  const query = useQuery({
    queryKey: ['leaves'],
    queryFn: () => readPages((paging) => api('list-leaves', { query: { scope: 'own', ...paging } })),
  });
  const nameOf = ({ from, to }: LeaveItem) =>
    from === to ? dayText(from, language) : t.span(dayText(from, language, 'short'), dayText(to, language, 'short'));
  return <AbsencePanel title={t.leaves} empty={t.noLeaves} query={query} nameOf={nameOf} />;
}

/** The person's own explanations, the latest first. */
export function ExcuseList() {
  const t = useTexts(leaveTexts);
  const words = useTexts(dutyTexts);
  const { api } = useConnection();
  const query = useQuery({
    queryKey: ['excuses'],
    queryFn: () => readPages((paging) => api('list-excuses', { query: { scope: 'own', ...paging } })),
  });
  const { language } = useLanguage();
  const nameOf = ({ duties, period }: ExcuseItem) =>
    [periodText(period, language), ...duties.map((duty) => words.duty[duty])].join(' · ');
  return <AbsencePanel title={t.excuses} empty={t.noExcuses} query={query} nameOf={nameOf} />;
}
