/**
 * Follows the hash chain of every ledger in an export, without any server: `npm run verify-ledger -- export.json`; with
 * `--against` an older export or the ledger of a sealed pack, also whether it still says what stood there then. Exit code 1
 * when one is broken, naming its first broken entry; 2 when a file is no export.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { verifyExport, type LedgerReport } from '../functions/departments/verify-export.ts';
import type { LedgerExport } from '../shared/contracts/ledger-export.ts';
import { BadInputError, REFUSED, runCommand } from './command-line.ts';
import { argumentAndAgainst } from './departments/command-line.ts';
import { FAULT_TEXTS } from './departments/fault-texts.ts';
import { parseExport } from './departments/parse-export.ts';

const USAGE = 'usage: verify-ledger <export.json | -> [--against older.json]';

const NONE: LedgerExport = { ledgers: [] };
const STANDARD_INPUT = 0;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

const readText = (file: string): string => {
  try {
    return readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (error) {
    throw new BadInputError([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
  }
};

const readExport = (file: string): LedgerExport => {
  const parsed = parseExport(readText(file));
  if (parsed.ok) return parsed.ledgers;
  throw new BadInputError(parsed.problems.map(({ pointer, reason }) => `${file}${pointer}: ${reason}`));
};

/** How many of them are broken. */
const print = (reports: readonly LedgerReport[]): number => {
  for (const { departmentId, month, verdict } of reports) {
    const said =
      verdict.outcome === 'intact'
        ? `intact, ${verdict.head.sequence} entries, head ${verdict.head.hash}`
        : `broken, entry ${verdict.sequence} ${FAULT_TEXTS[verdict.fault]}`;
    console.log(`${departmentId} ${month}: ${said}`);
  }
  const broken = reports.filter(({ verdict }) => verdict.outcome === 'broken').length;
  console.log(`${reports.length} ledgers, ${broken} broken`);
  return broken;
};

await runCommand(async (args) => {
  const { argument, against } = argumentAndAgainst(args, USAGE);
  const ledgers = readExport(argument);
  const older = against === undefined ? NONE : readExport(against);
  const ofOlder = await verifyExport(older, NONE, sha256);
  if (ofOlder.some(({ verdict }) => verdict.outcome === 'broken')) {
    console.log(`${against ?? ''} is no copy to go by:`);
    print(ofOlder);
    return REFUSED;
  }
  return print(await verifyExport(ledgers, older, sha256)) === 0 ? 0 : REFUSED;
});
