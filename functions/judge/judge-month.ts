import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import type { MonthJudgement } from '../../shared/domain/judgement.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import type { Evidence, Finding } from './record-run.ts';

/** Judges the month; `noticesOf` says whom the judgement has to reach. */
export const findByJudging =
  (month: string, noticesOf: (judgement: MonthJudgement, dossier: Dossier) => readonly NoticeRequest[]) =>
  ({ dossier, asOf }: Evidence): Finding => {
    const judgement = judgeMonth(dossier, Temporal.PlainYearMonth.from(month), asOf);
    return { judgement, standings: judgement.standings, notices: noticesOf(judgement, dossier) };
  };

export const noNotices = (): readonly NoticeRequest[] => [];
