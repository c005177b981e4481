import { Temporal } from 'temporal-polyfill';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { MonthJudgement } from '../../shared/domain/judgement.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import type { Evidence, Finding } from './record-run.ts';

/** Judges the month; `noticesOf` says whom the judgement has to reach. */
export const findByJudging =
  (month: string, noticesOf: (judgement: MonthJudgement) => readonly NoticeRequest[]) =>
  ({ dossier, asOf }: Evidence): Finding => {
    const judgement = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf);
    return { judgement, standings: judgement.standings, notices: noticesOf(judgement) };
  };

export const noNotices = (): readonly NoticeRequest[] => [];
