import { Temporal } from 'temporal-polyfill';
import { explainRuling } from '../../../shared/domain/explanation/explain-rulings.ts';
import type { MonthOnRecord } from '../../../shared/domain/explanation/month-on-record.ts';
import { monthOnRecord } from '../../../shared/domain/explanation/month-on-record.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { writeRuling } from '../../../shared/domain/explanation/texts/write-ruling.ts';
import type { RuleId } from '../../../shared/domain/judgement.ts';
import type { DossierBuilder } from '../../support/dossier-builder.ts';

export type Texts = Readonly<Record<Language, string>>;

/** One cause of a ruling, and every word that is said of it. */
export interface RulingCase {
  readonly rule: RuleId;
  readonly given: string;
  readonly dossier: DossierBuilder;
  readonly month?: string;
  readonly texts: Texts;
}

/** A month, at its end unless an instant is given. */
export const monthOf = (dossier: DossierBuilder, month = '2026-11', asOf?: string): MonthOnRecord => {
  const yearMonth = Temporal.PlainYearMonth.from(month);
  const built = dossier.build();
  const end = yearMonth.add({ months: 1 }).toPlainDate({ day: 1 });
  const atEnd = end.toZonedDateTime(built.department.timezone ?? 'Asia/Shanghai').toInstant();
  return monthOnRecord(built, yearMonth, asOf === undefined ? atEnd : Temporal.Instant.from(asOf));
};

/** The texts of the last ruling by a rule. */
export const textsOf = (rule: RuleId, dossier: DossierBuilder, month?: string): Texts => {
  const record = monthOf(dossier, month);
  const ruling = record.judgement.rulings.findLast((one) => one.rule === rule);
  if (ruling === undefined) throw new Error(`no ruling by ${rule}`);
  const explanation = explainRuling(record, ruling);
  return { 'zh-CN': writeRuling(explanation, 'zh-CN'), en: writeRuling(explanation, 'en') };
};
