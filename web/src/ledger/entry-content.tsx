import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LedgerEntryItem } from '../../../shared/contracts/http/ledger-entries.ts';
import type { MonthAward, Ruling, YearOutcome } from '../../../shared/domain/judgement.ts';
import type { NoticeRequest } from '../../../shared/domain/ledger/entry.ts';
import { useConnection } from '../api/connection.ts';
import { readPages } from '../api/read-pages.ts';
import { dayText, exactText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { moneyText } from '../language/money.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import { awardTexts } from '../month/award-texts.ts';
import { effectText } from '../month/effect-text.ts';
import { ruleTexts } from '../month/rule-texts.ts';
import list from '../ui/list.module.css';
import { ledgerTexts } from './ledger-texts.ts';
import styles from './ledger.module.css';

type NameOf = (id: string | null) => string;

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <p className={styles.name}>{name}</p>
      <ul className={styles.lines}>{children}</ul>
    </div>
  );
}

function useRulingText(nameOf: NameOf): (ruling: Ruling) => string {
  const t = useTexts(ledgerTexts);
  const rules = useTexts(ruleTexts);
  const { language } = useLanguage();
  return ({ rule, staffId, unitId, on, strike, borderline, status, effects }) =>
    [
      nameOf(staffId ?? unitId),
      dayText(on, language, 'short'),
      rules[rule],
      ...(strike === null ? [] : [t.strike(strike)]),
      ...(borderline ? [t.borderline] : []),
      ...(status === 'held' ? [t.held] : []),
      ...(effects.length === 0 ? [t.noEffect] : effects.map((effect) => effectText(effect, language))),
    ].join(' · ');
}

function useOutcomeText(nameOf: NameOf): (outcome: YearOutcome) => string {
  const t = useTexts(ledgerTexts);
  const awards = useTexts(awardTexts);
  const { language } = useLanguage();
  return (outcome) => {
    const who = nameOf(outcome.staffId);
    if ('award' in outcome) {
      return [who, awards.award(outcome.award), t.rank(outcome.rank), moneyText(outcome.amountFen, language)].join(
        ' · ',
      );
    }
    if ('outcome' in outcome) return `${who} · ${t.review[outcome.outcome]}`;
    return `${who} · ${t.mean(outcome.mean, outcome.completeMonths)}`;
  };
}

/** Kinds of notices by what people call them. */
function useNoticeTitles(): ReadonlyMap<string, string> {
  const { api } = useConnection();
  const { language } = useLanguage();
  const kinds = useQuery({
    queryKey: ['notice-kinds', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readPages((paging) => api('list-notice-kinds', { query: paging })),
  });
  return new Map(kinds.data?.map(({ kind, title }) => [kind, title]));
}

function Notices({ notices, nameOf }: { readonly notices: readonly NoticeRequest[]; readonly nameOf: NameOf }) {
  const titles = useNoticeTitles();
  const byKind = [...Map.groupBy(notices, ({ kind }) => kind)];
  return byKind.map(([kind, sent]) => (
    <li key={kind}>
      {titles.get(kind) ?? kind}: {sent.map(({ staffId }) => nameOf(staffId)).join('、')}
    </li>
  ));
}

function Digests({ entry }: { readonly entry: LedgerEntryItem['entry'] }) {
  const t = useTexts(ledgerTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const { facts, policy, calendar } = entry.inputs;
  const rows = [
    [t.asOf, exactText(entry.asOf, timezone, language)],
    [t.hash, entry.hash],
    [t.previousHash, entry.previousHash],
    [`${t.inputs} · ${t.facts}`, facts],
    [`${t.inputs} · ${t.policy}`, policy],
    [`${t.inputs} · ${t.calendar}`, calendar],
  ] as const;
  return (
    <dl className={styles.digests}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.digest}>
          <dt>{name}</dt>
          <dd className={styles.hash}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** All that an entry says, in words. */
export function EntryContent({ item: { entry, namesById } }: { readonly item: LedgerEntryItem }) {
  const t = useTexts(ledgerTexts);
  const awards = useTexts(awardTexts);
  const { language } = useLanguage();
  const nameOf: NameOf = (id) => (id === null ? awards.nobody : (namesById[id] ?? id));
  const ofRuling = useRulingText(nameOf);
  const ofOutcome = useOutcomeText(nameOf);
  const ofAward = ({ award, staffId, unitId, amountFen }: MonthAward) =>
    [
      nameOf(staffId ?? unitId),
      awards.award(award),
      ...(amountFen === null ? [] : [moneyText(amountFen, language)]),
    ].join(' · ');
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [t.added, entry.added.map(ofRuling)],
    [t.reversed, entry.reversed.map(ofRuling)],
    [t.granted, entry.awards?.granted.map(ofAward) ?? []],
    [t.withdrawn, entry.awards?.withdrawn.map(ofAward) ?? []],
    [t.yearAdded, entry.year?.added.map(ofOutcome) ?? []],
    [t.yearReversed, entry.year?.reversed.map(ofOutcome) ?? []],
  ];
  const filled = parts.filter(([, lines]) => lines.length > 0);
  return (
    <div className={styles.content}>
      {filled.map(([name, lines]) => (
        <Part key={name} name={name}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Part>
      ))}
      {entry.notices.length > 0 && (
        <Part name={t.notices}>
          <Notices notices={entry.notices} nameOf={nameOf} />
        </Part>
      )}
      {filled.length === 0 && entry.notices.length === 0 && <p className={list.quiet}>{t.nothingChanged}</p>}
      <Digests entry={entry} />
    </div>
  );
}
