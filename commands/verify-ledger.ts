/**
 * Follows the hash chain of every ledger in an export, without any server: `npm run verify-ledger -- export.json`. Exit
 * code 1 when one is broken, naming its first broken entry; 2 when the file is no export.
 */
import * as z from 'zod';
import { type LedgerVerdict, verifyLedger } from '../shared/domain/ledger/verify-ledger.ts';
import { BadInputError, onlyArgument, REFUSED, runCommand } from './departments/command-line.ts';
import { readJson } from './evaluate/read-json.ts';

const USAGE = 'usage: verify-ledger <export.json | ->';

/** Entries are not parsed: whatever was done to one shows in its hash. */
const LedgerExportSchema = z.strictObject({
  ledgers: z.array(
    z.strictObject({
      departmentId: z.string(),
      month: z.string(),
      head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
      entries: z.array(z.unknown()),
    }),
  ),
});

const FAULTS: Readonly<Record<Extract<LedgerVerdict, { outcome: 'broken' }>['fault'], string>> = {
  'not-an-entry': 'is no ledger entry',
  'other-ledger': 'belongs to another ledger',
  sequence: 'does not have the next sequence number',
  'previous-hash': 'does not follow the entry before it',
  content: 'is not what its hash was made of',
  missing: 'is missing',
  unannounced: 'stands behind the head of the ledger',
};

const readExport = (file: string): z.infer<typeof LedgerExportSchema> => {
  const read = readJson(file);
  if (!read.ok) throw new BadInputError(read.problems.map(({ reason }) => `${file}: ${reason}`));
  const parsed = LedgerExportSchema.safeParse(read.value);
  if (parsed.success) return parsed.data;
  throw new BadInputError(parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`));
};

await runCommand(async (args) => {
  const { ledgers } = readExport(onlyArgument(args, USAGE));
  let broken = 0;
  for (const { departmentId, month, head, entries } of ledgers) {
    const verdict = await verifyLedger({ departmentId, month }, entries, head);
    if (verdict.outcome === 'intact') {
      console.log(`${departmentId} ${month}: intact, ${verdict.head.sequence} entries, head ${verdict.head.hash}`);
    } else {
      console.log(`${departmentId} ${month}: broken, entry ${verdict.sequence} ${FAULTS[verdict.fault]}`);
      broken += 1;
    }
  }
  console.log(`${ledgers.length} ledgers, ${broken} broken`);
  return broken === 0 ? 0 : REFUSED;
});
