import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { FollowUpItem, ProspectItem } from '../../../shared/contracts/http/prospects.ts';
import { PROSPECT_STATUS_TEXTS } from '../../../shared/contracts/prospect-texts.ts';
import { valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayAndTimeText, dayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import list from '../ui/list.module.css';
import { Bone } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { PROSPECTS_KEY } from './prospects.ts';
import styles from './prospects.module.css';
import { ProspectStatusMark, ValidityMark } from './prospect-status.tsx';
import { prospectTexts } from './prospect-texts.ts';

function useProspect(prospectId: string) {
  const { api } = useConnection();
  const { language } = useLanguage();
  return useQuery({
    queryKey: [...PROSPECTS_KEY, 'one', prospectId, language],
    queryFn: async () => {
      const params = { prospectId };
      const prospect = valueOf(await api('show-prospect', { params }));
      const [followUps, visits] = await Promise.all([
        readPages((paging) => api('list-follow-ups', { params, query: paging })),
        readPages((paging) => api('list-prospect-visits', { params, query: { staffId: prospect.staffId, ...paging } })),
      ]);
      const latestFirst = followUps.toSorted((one, other) => Date.parse(other.receivedAt) - Date.parse(one.receivedAt));
      return { prospect, followUps: latestFirst, visits };
    },
  });
}

function Facts({ prospect }: { readonly prospect: ProspectItem }) {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { company, creditCode, contact, phone, staffName, foundOn, expectedOn, receivedAt, validity } = prospect;
  const facts = [
    [t.contact, `${contact} ${phone}`],
    [t.creditCode, creditCode],
    [t.staff, staffName],
    [t.foundOn, dayText(foundOn, language)],
    [t.expectedOn, dayText(expectedOn, language)],
    [t.received, dayAndTimeText(receivedAt, timezone, language)],
  ] as const;
  return (
    <Panel
      title={company}
      aside={
        <LinkButton from="/prospects" to="/prospects" look="text" search={(search) => ({ ...search, id: undefined })}>
          {t.back}
        </LinkButton>
      }
    >
      <p className={styles.marks}>
        <ProspectStatusMark prospect={prospect} />
        <ValidityMark valid={validity.valid} />
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {validity.flaws.map(({ reason, detail }) => (
        <Alert key={reason} className={styles.flaws ?? ''} type="warning" showIcon title={detail} />
      ))}
    </Panel>
  );
}

function FollowUp({ followUp }: { readonly followUp: FollowUpItem }) {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { status, note, nextStep, receivedAt } = followUp;
  return (
    <li className={list.item}>
      <p className={list.line}>
        <span>{PROSPECT_STATUS_TEXTS[status][language]}</span>
        <span className={list.quiet}>{dayAndTimeText(receivedAt, timezone, language)}</span>
      </p>
      {note !== '' && <p>{note}</p>}
      {nextStep !== '' && <p className={list.quiet}>{t.nextIs(nextStep)}</p>}
    </li>
  );
}

/** One prospect: whether it counts, what became of it, and every visit that the logs tell of. */
export function ProspectDetail({ prospectId }: { readonly prospectId: string }) {
  const t = useTexts(prospectTexts);
  const { language } = useLanguage();
  const found = useProspect(prospectId);
  if (found.isPending) return <Bone height={420} />;
  if (found.isLoadingError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  const { prospect, followUps, visits } = found.data;
  return (
    <>
      <Facts prospect={prospect} />
      <FollowUpForm key={prospect.id} prospect={prospect} />
      <Panel title={t.followUps}>
        {followUps.length === 0 && <p className={list.quiet}>{t.noFollowUps}</p>}
        <ul>
          {followUps.map((followUp) => (
            <FollowUp key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      </Panel>
      <Panel title={t.visits}>
        {visits.length === 0 && <p className={list.quiet}>{t.noVisits}</p>}
        <ul>
          {visits.map(({ logId, date, at, contact, summary }) => (
            <li key={`${logId} ${at}`} className={list.item}>
              <p className={list.line}>
                <span>{`${dayText(date, language, 'short')} ${at}`}</span>
                <span className={list.quiet}>{contact}</span>
              </p>
              <p>{summary}</p>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
