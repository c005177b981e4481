import { ImportSchema, type ImportView } from '../../shared/contracts/http/imports.ts';
import { renderProblem } from '../../shared/contracts/http/render-problem.ts';
import type { Language } from '../../shared/domain/language.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { ImportRecord } from '../../shared/contracts/records/stored-import.ts';

const instantOf = (stored: string): string => printEpochMs(epochMsOf(stored));

const REFUSAL = ImportSchema.shape.problem.unwrap().strip();

const problemOf = ({ id, refusal }: ImportRecord, language: Language): ImportView['problem'] =>
  refusal && REFUSAL.parse(JSON.parse(renderProblem(refusal.code, language, id, refusal.errors).body));

/** An import as people see it, what is wrong in their language. */
export const importViewOf = (record: ImportRecord, language: Language): ImportView => ({
  id: record.id,
  form: record.form,
  startedBy: record.startedBy,
  startedAt: instantOf(record.startedAt),
  state: record.state,
  submissions: record.submissions,
  through: record.through,
  preview: record.preview,
  confirmedAt: record.confirmedAt === null ? null : instantOf(record.confirmedAt),
  problem: problemOf(record, language),
});
