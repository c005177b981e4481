import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ServiceClients } from '../cloud/adapters.ts';
import type { PlantedBug } from './planted-bug.ts';

type TableCall = ServiceClients['table'];

const onTable = (name: string, change: (call: TableCall) => TableCall): PlantedBug => ({
  name,
  plant: () => ({ clients: (clients) => ({ ...clients, table: change(clients.table) }) }),
});

const AnswerSchema = z.looseObject({ LastEvaluatedKey: z.unknown().optional() });

const isPutOn = (command: unknown, place: RegExp): command is PutCommand =>
  command instanceof PutCommand &&
  place.test(`${String(command.input.Item?.['pk'])} ${String(command.input.Item?.['sk'])}`);

const putAnyway =
  (place: RegExp) =>
  (call: TableCall): TableCall =>
  (command) =>
    call(isPutOn(command, place) ? new PutCommand({ ...command.input, ConditionExpression: undefined }) : command);

/** What goes wrong where the stores meet the table. */
export const TABLE_BUGS: readonly PlantedBug[] = [
  onTable('a ledger that overwrites a sequence number that is taken', putAnyway(/#LEDGER#/)),
  onTable('a record that is written over the one that has its place', putAnyway(/#FACTS#/)),
  onTable('a reader that stops at the end of the first page', (call) => async (command) => {
    const answer = await call(command);
    return command instanceof QueryCommand ? { ...AnswerSchema.parse(answer), LastEvaluatedKey: undefined } : answer;
  }),
  onTable('a notice that is marked whatever became of it', (call) => (command) => {
    const isMark = command instanceof UpdateCommand && String(command.input.Key?.['pk']).includes('#NOTICES#');
    return call(isMark ? new UpdateCommand({ ...command.input, ConditionExpression: undefined }) : command);
  }),
];
