import type { ExportedLedger } from '../../../functions/departments/export-ledger.ts';
import type { JsonObject } from './json.ts';

/** A ledger as it stands in a file: what was parsed of it, and nothing of our types. */
export interface FiledLedger {
  departmentId: string;
  month: string;
  head: { sequence: number; hash: string };
  entries: JsonObject[];
}

export const filed = (ledger: ExportedLedger): FiledLedger => JSON.parse(JSON.stringify(ledger)) as FiledLedger;

export const textOf = (...ledgers: readonly FiledLedger[]): string => `${JSON.stringify({ ledgers }, null, 2)}\n`;
