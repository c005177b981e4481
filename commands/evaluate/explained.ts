import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { explainRuling } from '../../shared/domain/explanation/explain-rulings.ts';
import { monthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import type { Language } from '../../shared/domain/language.ts';
import { writeRuling } from '../../shared/domain/explanation/texts/write-ruling.ts';
import type { MonthJudgement, Ruling } from '../../shared/domain/judgement.ts';

/** A month's judgement in which every ruling ends in why it was made. */
export interface ExplainedJudgement extends MonthJudgement {
  readonly rulings: readonly (Ruling & { readonly because: Readonly<Record<Language, string>> })[];
}

export const explainedMonth = (
  dossier: Dossier,
  month: Temporal.PlainYearMonth,
  asOf: Temporal.Instant,
): ExplainedJudgement => {
  const record = monthOnRecord(dossier, month, asOf);
  const rulings = record.judgement.rulings.map((ruling) => {
    const explanation = explainRuling(record, ruling);
    return {
      ...ruling,
      because: { 'zh-CN': writeRuling(explanation, 'zh-CN'), en: writeRuling(explanation, 'en') },
    };
  });
  return { ...record.judgement, rulings };
};
