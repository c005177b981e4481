import { problemsOf, type Problem } from '../../shared/contracts/dossier/problems.ts';
import { type LedgerExport, LedgerExportSchema } from '../../shared/contracts/ledger-export.ts';
import { parseJsonBody } from '../../shared/runtime/http/json-body.ts';

export type ParsedExport =
  { readonly ok: true; readonly ledgers: LedgerExport } | { readonly ok: false; readonly problems: readonly Problem[] };

const SECOND = 'says a name a second time: readers would differ on what it says';

/** An export from its text: only one that says the same to whoever reads it. */
export const parseExport = (text: string): ParsedExport => {
  const read = parseJsonBody(text);
  if (read.outcome === 'refused') {
    const seconds = read.errors.map(({ pointer }) => ({ pointer, reason: SECOND }));
    return { ok: false, problems: seconds.length > 0 ? seconds : [{ pointer: '', reason: 'is no JSON of an export' }] };
  }
  const parsed = LedgerExportSchema.safeParse(read.value);
  return parsed.success ? { ok: true, ledgers: parsed.data } : { ok: false, problems: problemsOf(parsed.error, []) };
};
