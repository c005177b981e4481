import { plansContracts } from '../../shared/contracts/http/contracts/plans.ts';
import type { Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import { planUseCases } from '../../functions/plans/use-cases.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { InMemorySecretStore } from '../../shared/ports/in-memory/in-memory-secret-store.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { useDynalite } from '../support/dynalite.ts';
import { inventory, monthlyPlan, registration, weeklyPlan } from '../unit/http/forms.ts';
import { eventOf } from '../unit/http/in-memory-api.ts';
import { hangzhou } from '../unit/http/people.ts';

const newTable = useDynalite();
const quiet = { correlate: () => undefined, info: () => undefined, error: () => undefined };

it.each([
  ['submit-weekly-plan', weeklyPlan],
  ['submit-monthly-plan', monthlyPlan],
  ['submit-inventory', inventory],
  ['submit-field-registration', registration],
] as const)(
  '%s costs two calls once the process is warm: who is it, and one conditional write',
  async (operation, body) => {
    const { client, table } = await newTable();
    const departments = new DynamoDepartmentStore(table);
    await departments.create(hangzhou);
    const deps = { departments, facts: new DynamoFactStore(table), receiptKey: new InMemorySecretStore('key') };
    const handler = httpHandler({
      useCases: planUseCases(deps),
      contracts: plansContracts,
      departments,
      logger: quiet,
    });
    const submit = (as: string) => handler(eventOf(operation, { as, body }), {} as Context);
    expect((await submit('s01')).statusCode).toBe(201);
    const calls: string[] = [];
    client.middlewareStack.add(
      (next, context) => (args) => {
        calls.push(String(context.commandName));
        return next(args);
      },
      { step: 'initialize', name: 'callLog' },
    );
    try {
      expect((await submit('s02')).statusCode).toBe(201);
    } finally {
      client.middlewareStack.remove('callLog');
    }
    expect(calls).toEqual(['QueryCommand', 'PutItemCommand']);
  },
);
