import { execFile } from 'node:child_process';
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoChangeStore } from '../../shared/adapters/dynamodb/dynamo-change-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoSelfCheckStore } from '../../shared/adapters/dynamodb/dynamo-self-check-store.ts';
import { findTable } from '../../shared/adapters/dynamodb/find-table.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import { firstLink, sealEntry } from '../../shared/domain/ledger/chain.ts';
import { useDynalite } from '../support/dynalite.ts';
import type { TestTable } from '../support/dynalite-server.ts';
import { useFauxqs } from '../support/fauxqs.ts';
import { SMALL_DEPARTMENT } from '../support/runs-world.ts';
import { at, ledgerEntry } from './suites/samples.ts';

const newTable = useDynalite();
useFauxqs();

/** Long over, whenever this runs: the command reads the clock. */
const FIRST_MONTH = '2025-01';
const DUE = at('2025-01-31T12:05:00Z');

let test: TestTable;

const ops = (...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
  new Promise((done) => {
    const options = { env: { ...process.env, TABLE_NAME: test.name } };
    const child = execFile(process.execPath, ['commands/ops.ts', ...args], options, (_, stdout, stderr) => {
      done({ code: child.exitCode ?? 1, said: stdout + stderr });
    });
  });

const deadLetter = async (): Promise<void> => {
  const client = createSqsClient();
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'baifang-dev-RunsDeadLetters' }));
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 5 });
  await client.send(new CreateQueueCommand({ QueueName: 'baifang-dev-RunsQueue', Attributes: { RedrivePolicy } }));
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
};

beforeAll(async () => {
  test = await newTable();
  const { table } = test;
  await new DynamoDepartmentStore(table).create({ ...SMALL_DEPARTMENT, firstMonth: FIRST_MONTH });
  await new DynamoAgendaStore(table).create({ departmentId: 'hz-01', doneUntil: DUE, nextJobAt: DUE });
  await new DynamoLedgerStore(table).append(sealEntry(ledgerEntry(firstLink('hz-01', FIRST_MONTH))), DUE);
  await deadLetter();
});

describe('the status of a stage', () => {
  it('names what is behind, pending and dead, and asks for somebody to look', async () => {
    const { code, said } = await ops('status');
    expect(said).toContain('runs         1 behind\n             hz-01, due at 2025-01-31T12:05:00Z');
    expect(said).toContain('notices      pending in 1 ledger entries');
    expect(said).toContain('dead letters 1\n             baifang-dev-RunsDeadLetters: 1');
    expect(said).toContain('self-check   none yet');
    expect(code).toBe(1);
  });

  it('says how the last self-check ended', async () => {
    const counts = { departments: 1, ledgers: 12, entries: 340, monthsJudgedAgain: 1, differences: 2 };
    await new DynamoSelfCheckStore(test.table).keep({ checkedAt: at('2025-02-01T19:30:00Z'), ...counts });
    expect((await ops('status')).said).toContain(
      'self-check   2025-02-01T19:30:00Z: 12 ledgers of 1 departments, 1 months judged again, 2 differences',
    );
  });
});

describe('what is done about it', () => {
  it('requeue puts dead letters back, or says what it would put back', async () => {
    expect((await ops('requeue', '--dry-run')).said).toContain('baifang-dev-RunsDeadLetters  1 条 waiting');
    expect((await ops('requeue')).said).toContain('put back: 1');
    expect((await ops('status')).said).toContain('dead letters 0');
  });

  it('replay makes the department due from a month on, and refuses one of which nothing was judged', async () => {
    const pending = () => new DynamoChangeStore(test.table).pending('hz-01');
    expect((await ops('replay', 'hz-01', '--from', '2024-12')).code).toBe(1);
    expect((await ops('replay', 'hz-99', '--from', '2025-01')).code).toBe(1);
    expect(await pending()).toEqual([]);
    expect(await ops('replay', 'hz-01', '--from', '2025-02')).toMatchObject({ code: 0 });
    expect((await pending()).map(({ fromMonth }) => fromMonth)).toEqual(['2025-02']);
  });

  it('rebuild writes standings and watermark anew', async () => {
    expect(await ops('rebuild', 'hz-01')).toMatchObject({
      code: 0,
      said: expect.stringContaining('hz-01: standings of 2025-01') as string,
    });
  });

  it('verify follows the ledgers of a department, and says where one is broken', async () => {
    expect(await ops('verify', 'hz-01')).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 ledgers, 0 broken') as string,
    });
    await new DynamoLedgerStore(test.table).append(ledgerEntry(firstLink('hz-01', '2025-02')), DUE);
    expect(await ops('verify', 'hz-01')).toMatchObject({
      code: 1,
      said: expect.stringContaining('2 ledgers, 1 broken') as string,
    });
  });

  it('declare-outage keeps an outage of every department of which it moves a deadline', async () => {
    const times = ['--from', '2025-02-11T19:40:00+08:00', '--to', '2025-02-11T20:15:00+08:00'];
    const declared = await ops('declare-outage', ...times, '--reason', '机房断网');
    expect(declared.said).toContain('1 departments, deadlines moved in 1');
    const charter = await new DynamoDepartmentStore(test.table).readCharter('hz-01');
    expect(charter?.outages).toMatchObject([
      { startedAt: '2025-02-11T11:40:00Z', endedAt: '2025-02-11T12:15:00Z', reason: '机房断网', declaredBy: null },
    ]);
  });
});

describe('what cannot be meant is refused, with how it is used', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['explode']],
    ['an unknown option', ['status', '--force']],
    ['no department', ['rebuild']],
    ['no month', ['replay', 'hz-01']],
    ['no reason', ['declare-outage', '--from', '2025-02-11T19:40:00+08:00', '--to', '2025-02-11T20:15:00+08:00']],
    ['no times', ['declare-outage', '--reason', '断网']],
  ])('%s', async (_, args) => {
    const { code, said } = await ops(...args);
    expect(said).toContain('usage: ops <command>');
    expect(code).toBe(2);
  });

  it('an outage that ends before it begins', async () => {
    const times = ['--from', '2025-02-11T20:15:00+08:00', '--to', '2025-02-11T19:40:00+08:00'];
    expect(await ops('declare-outage', ...times, '--reason', '断网')).toMatchObject({ code: 2 });
  });
});

it('the table of a stage is found by how its name begins, unless there are several', async () => {
  expect(await findTable(test.name)).toBe(test.name);
  expect(await findTable('nothing-')).toBeNull();
  await newTable();
  expect(await findTable('table-')).toBeNull();
});
