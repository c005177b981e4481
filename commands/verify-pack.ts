/**
 * Follows a downloaded pack of a closed month, without any server: `npm run verify-pack -- FOLDER`. Exit code 1 when
 * anything in it is not what its manifest, its chain or judging it again says; 2 when there is no such folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HeldPack, type PackFault, verifyPack } from '../functions/verify-pack.ts';
import { BadInputError, REFUSED, runCommand } from './command-line.ts';
import { onlyArgument } from './departments/command-line.ts';
import { FAULT_TEXTS } from './departments/fault-texts.ts';

const USAGE = 'usage: verify-pack <folder>';

const readPack = (folder: string): HeldPack => {
  try {
    const names = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
    return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
  } catch (error) {
    throw new BadInputError([error instanceof Error ? error.message : String(error), USAGE]);
  }
};

const told = (fault: PackFault): string => {
  switch (fault.fault) {
    case 'no-manifest':
      return 'manifest.json is no manifest';
    case 'missing':
      return `${fault.name} is missing`;
    case 'altered':
      return `${fault.name} is not what the manifest says`;
    case 'unannounced':
      return `${fault.name} is none of the manifest's`;
    case 'broken-ledger':
      return `ledger.json: entry ${fault.verdict.sequence} ${FAULT_TEXTS[fault.verdict.fault]}`;
    case 'other-ledger':
      return 'ledger.json is not the ledger that the manifest says was closed';
    case 'judged-otherwise':
      return 'dossier.json is judged to something else than the ledger says';
  }
};

await runCommand(async (args) => {
  const faults = await verifyPack(readPack(onlyArgument(args, USAGE)));
  for (const fault of faults) console.log(told(fault));
  if (faults.length === 0) console.log('intact');
  return faults.length === 0 ? 0 : REFUSED;
});
