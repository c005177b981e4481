/**
 * Makes a department of a dossier: `TABLE_NAME=… npm run import-dossier -- dossier.json`. Its agenda starts after `--at`
 * (now, where not given). Safe to repeat: it finishes what was interrupted and changes nothing else.
 */
import { type ImportOutcome, importDossier } from '../functions/departments/import-dossier.ts';
import { DynamoAgendaStore } from '../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { parseDossier } from '../shared/contracts/dossier/parse-dossier.ts';
import type { Problem } from '../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../shared/domain/dossier.ts';
import { BadInputError, REFUSED, runCommand } from './command-line.ts';
import { argumentAndInstant } from './departments/command-line.ts';
import { tableOfEnvironment } from './departments/table.ts';
import { readJson } from './evaluate/read-json.ts';

const USAGE = 'usage: import-dossier <dossier.json | -> [--at INSTANT]';
const FACTS_BETWEEN_LINES = 1_000;

const badInput = (problems: readonly Problem[]): BadInputError =>
  new BadInputError(problems.map(({ pointer, reason }) => `${pointer}: ${reason}`));

const readDossier = (file: string): Dossier => {
  const read = readJson(file);
  const parsed = read.ok ? parseDossier(read.value) : read;
  if (!parsed.ok) throw badInput(parsed.problems);
  return parsed.dossier;
};

const report = (departmentId: string, outcome: ImportOutcome): number => {
  switch (outcome.outcome) {
    case 'imported':
      console.error(`${departmentId}: ${outcome.appended} facts stored, ${outcome.repeated} were there already`);
      return 0;
    case 'other-department':
      console.error(`${departmentId}: there is another department of this id; nothing was stored`);
      return REFUSED;
    case 'unstorable':
      throw badInput(outcome.problems);
    case 'other-facts':
      console.error(`${departmentId}: other facts have these ids; the rest was stored: ${outcome.factIds.join(', ')}`);
      return REFUSED;
  }
};

await runCommand(async (args) => {
  const { argument, at } = argumentAndInstant(args, USAGE);
  const dossier = readDossier(argument);
  const table = tableOfEnvironment();
  const stores = {
    departments: new DynamoDepartmentStore(table),
    facts: new DynamoFactStore(table),
    agenda: new DynamoAgendaStore(table),
  };
  const outcome = await importDossier(stores, dossier, at, ({ stored, total }) => {
    if (stored % FACTS_BETWEEN_LINES === 0) console.error(`${stored} of ${total} facts`);
  });
  return report(dossier.department.id, outcome);
});
