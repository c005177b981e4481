/** What the model starts from: the last metered month and reading, kept in measured.json. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { theseTerms } from '../../proof/terms.ts';
import type { MonthBill } from '../month-bill.ts';
import type { ReadingFigures } from '../reading.ts';

const FILE = join(import.meta.dirname, 'measured.json');

const Count = z.number().min(0);

const MeasuredSchema = z.strictObject({
  terms: z.strictObject({ machine: z.string(), node: z.string(), revision: z.string(), on: z.iso.date() }),
  bill: z.strictObject({
    month: z.string(),
    people: z.number().min(1),
    writeUnits: Count,
    readUnits: Count,
    invocations: Count,
    gigabyteSeconds: Count,
    httpRequests: Count,
    httpGigabyteSeconds: Count,
    queueRequests: Count,
    mails: Count,
    events: Count,
    busyTicks: Count,
    stored: z.strictObject({
      facts: Count,
      lookedBack: Count,
      ledger: Count,
      notices: Count,
      standings: Count,
      department: Count,
      subjectIndex: Count,
      noticeCount: Count,
    }),
    usdPerThousand: Count,
    mailUsdPerThousand: Count,
    usdOfStage: Count,
  }),
  reading: z.strictObject({ people: Count, megabytes: Count, cpuMs: Count }),
});

export type Measured = z.infer<typeof MeasuredSchema>;

export const readMeasured = (): Measured => MeasuredSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

export function keepMeasured(figures: { readonly bill: MonthBill; readonly reading: ReadingFigures }): Measured {
  const measured: Measured = { terms: theseTerms(), ...figures };
  writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`);
  return measured;
}
