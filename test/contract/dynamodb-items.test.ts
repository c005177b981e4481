import { GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoCalendarStore } from '../../shared/adapters/dynamodb/dynamo-calendar-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoStandingStore } from '../../shared/adapters/dynamodb/dynamo-standing-store.ts';
import { dueAttributes, dueShards } from '../../shared/adapters/dynamodb/item-key.ts';
import { DUE_SHARDS } from '../../shared/adapters/dynamodb/table-schema.ts';
import { useDynalite } from '../support/dynalite.ts';
import type { TestTable } from '../support/dynalite-server.ts';
import { at, departmentFile, ledgerEntry, logRecord, staff, standing } from './suites/samples.ts';

const newTable = useDynalite();
let test: TestTable;
beforeEach(async () => {
  test = await newTable();
});

/** One record of every kind. */
const fill = async ({ table }: TestTable): Promise<void> => {
  await new DynamoFactStore(table).append(logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' }));
  await new DynamoLedgerStore(table).append(ledgerEntry(), at('2026-11-23T12:15:00Z'));
  await new DynamoAgendaStore(table).create({
    departmentId: 'd1',
    doneUntil: at('2026-11-23T12:05:00Z'),
    nextJobAt: at('2026-11-24T09:00:00Z'),
  });
  const notice = { departmentId: 'd1', month: '2026-11', noticeId: 'n1', kind: 'log-missing', staffId: 's01' } as const;
  await new DynamoNoticeStore(table).claim(notice, at('2026-11-23T12:05:00Z'), at('2026-11-23T11:55:00Z'));
  await new DynamoStandingStore(table).replace({
    departmentId: 'd1',
    month: '2026-11',
    asOf: '2026-11-23T12:05:00Z',
    standings: Array.from({ length: 401 }, (_, index) => standing(`s${index}`)),
  });
  await new DynamoDepartmentStore(table).create(departmentFile('d1', { staff: [staff('s01', 'S01@example.com')] }));
  await administer(table);
};

const CHANGED_AT = '2026-11-23T03:00:00Z';

/** A change of everything that an administrator can change. */
const administer = async (table: TestTable['table']): Promise<void> => {
  const mark = { changedAt: at(CHANGED_AT), fromMonth: '2026-11' };
  const by = { changedAt: CHANGED_AT, changedBy: 'a01' };
  const calendarChange = { year: 2027, version: 1, ...by, set: [], removed: ['2027-05-01'] };
  await new DynamoCalendarStore(table).change('d1', calendarChange, mark);
  const added = { ...by, change: { kind: 'added' as const, staff: staff('s02', null) } };
  await new DynamoRosterStore(table).savePerson('d1', 's02', [added], mark);
  const policies = new DynamoPolicyStore(table);
  const policy = {
    effectiveFrom: '2027-01-01',
    version: 0,
    parameters: {},
    procedure: {},
    proposedBy: 'a01',
    proposedAt: CHANGED_AT,
  };
  await policies.propose('d1', { ...policy, state: 'proposed', decidedBy: null, decidedAt: null });
  await policies.decide('d1', { ...policy, state: 'released', decidedBy: 'd01', decidedAt: CHANGED_AT }, mark);
  await policies.acknowledge('d1', policy, { staffId: 's01', acknowledgedAt: CHANGED_AT });
};

describe('items of the table', () => {
  it('stand under the keys and on the indexes that the design names', async () => {
    await fill(test);
    const { Items = [] } = await test.client.send(new ScanCommand({ TableName: test.name }));
    const { due } = dueAttributes('d1', at('2026-11-23T12:00:00Z'));
    const placed = Items.map((item: Record<string, unknown>) =>
      ['pk', 'sk', 'due', 'dueAt', 'subject', 'subjectSort'].map((attribute) => item[attribute]),
    );
    const none = undefined;
    const part = placed.find(([, sk]) => String(sk).startsWith('PART#'))?.[1];
    expect(part).toMatch(/^PART#[0-9a-f-]{36}#0000$/);
    expect(placed.sort()).toEqual(
      [
        ['DEPT#d1', 'ACKNOWLEDGEMENT#2027-01-01#000000#s01', none, none, none, none],
        ['DEPT#d1', 'CALENDAR#2027#000001', due, '2026-11-23T03:00:00.000Z', none, none],
        ['DEPT#d1', 'POLICY#2027-01-01#000000', due, '2026-11-23T03:00:00.000Z', none, none],
        ['DEPT#d1', 'STAFF#s02', due, '2026-11-23T03:00:00.000Z', none, none],
        ['DEPT#d1', 'AGENDA', due, '2026-11-24T09:00:00.000Z', none, none],
        ['DEPT#d1', 'CALENDAR#2026-11-27', none, none, none, none],
        ['DEPT#d1', 'DEPARTMENT', none, none, none, none],
        ['DEPT#d1', 'POLICY#2026-01-01#000000', none, none, none, none],
        ['DEPT#d1', 'STAFF#s01', none, none, 'EMAIL#s01@example.com', 'STAFF'],
        ['DEPT#d1', 'UNIT#u1', none, none, none, none],
        [
          'DEPT#d1#FACTS#2026-11',
          'daily-log#2026-11-23#s01#k0000000000000001',
          due,
          '2026-11-23T12:00:00.001Z',
          'DEPT#d1#STAFF#s01',
          'daily-log#2026-11-23#k0000000000000001',
        ],
        ['DEPT#d1#LEDGER#2026-11', '00000001', due, '2026-11-23T12:15:00.000Z', none, none],
        ['DEPT#d1#NOTICES#2026-11', 'n1', none, none, none, none],
        ['DEPT#d1#STANDINGS#2026-11', 'HEAD', none, none, none, none],
        ['DEPT#d1#STANDINGS#2026-11', part, none, none, none, none],
      ].sort(),
    );
  });

  it('a fact about no person is not on the subject index', async () => {
    const client = { id: 'c1', type: 'client', receivedAt: '2026-11-02T00:00:00Z', company: '甲公司' } as const;
    await new DynamoFactStore(test.table).append({ ...logRecord(), type: 'client', subject: '-', fact: client });
    const { Items = [] } = await test.client.send(new ScanCommand({ TableName: test.name }));
    expect(Items).toHaveLength(1);
    expect(Items[0]).not.toHaveProperty('subject');
  });

  it('departments spread over every due shard', () => {
    const shards = Array.from(
      { length: 1_000 },
      (_, index) => dueAttributes(`dept-${index}`, at('2026-11-23T12:00Z')).due,
    );
    expect(dueShards).toHaveLength(DUE_SHARDS);
    expect(new Set(shards)).toEqual(new Set(dueShards));
  });

  it('a log submission costs two calls: who is it, and one conditional write', async () => {
    await fill(test);
    const calls: string[] = [];
    test.client.middlewareStack.add(
      (next, context) => (args) => {
        calls.push(String(context.commandName));
        return next(args);
      },
      { step: 'initialize', name: 'callLog' },
    );
    try {
      await new DynamoDepartmentStore(test.table).findStaffByEmail('s01@example.com');
      await new DynamoFactStore(test.table).append(logRecord({ date: '2026-11-24' }));
    } finally {
      test.client.middlewareStack.remove('callLog');
    }
    expect(calls).toEqual(['QueryCommand', 'PutItemCommand']);
  });
});

describe('corrupt items', () => {
  const keyOf = (pk: string, sk: string) => ({ pk, sk });
  const FACT = keyOf('DEPT#d1#FACTS#2026-11', 'daily-log#2026-11-23#s01#k0000000000000001');
  const readings: readonly [string, { pk: string; sk: string }, (test: TestTable) => Promise<unknown>][] = [
    ['fact', FACT, ({ table }) => new DynamoFactStore(table).get(logRecord())],
    ['fact of a month', FACT, ({ table }) => Array.fromAsync(new DynamoFactStore(table).readMonth('d1', '2026-11'))],
    [
      'fact of a person',
      FACT,
      ({ table }) => new DynamoFactStore(table).listBySubject('d1', 's01', 'daily-log', '', { limit: 1, cursor: null }),
    ],
    [
      'ledger entry',
      keyOf('DEPT#d1#LEDGER#2026-11', '00000001'),
      ({ table }) => Array.fromAsync(new DynamoLedgerStore(table).read('d1', '2026-11')),
    ],
    ['watermark', keyOf('DEPT#d1', 'AGENDA'), ({ table }) => new DynamoAgendaStore(table).read('d1')],
    [
      'notice',
      keyOf('DEPT#d1#NOTICES#2026-11', 'n1'),
      ({ table }) => Array.fromAsync(new DynamoNoticeStore(table).read('d1', '2026-11')),
    ],
    [
      'month of standings',
      keyOf('DEPT#d1#STANDINGS#2026-11', 'HEAD'),
      ({ table }) => new DynamoStandingStore(table).read('d1', '2026-11'),
    ],
    ...(
      [
        ...(['DEPARTMENT', 'UNIT#u1', 'CALENDAR#2026-11-27', 'POLICY#2026-01-01#000000', 'STAFF#s01'] as const),
        ...(['CALENDAR#2027#000001', 'POLICY#2027-01-01#000000', 'STAFF#s02'] as const),
      ] as const
    ).map((sk): (typeof readings)[number] => [
      `department item ${sk}`,
      keyOf('DEPT#d1', sk),
      ({ table }) => new DynamoDepartmentStore(table).read('d1'),
    ]),
    [
      'acknowledgement',
      keyOf('DEPT#d1', 'ACKNOWLEDGEMENT#2027-01-01#000000#s01'),
      ({ table }) => new DynamoPolicyStore(table).acknowledgements('d1', { effectiveFrom: '2027-01-01', version: 0 }),
    ],
    [
      'person found by address',
      keyOf('DEPT#d1', 'STAFF#s01'),
      ({ table }) => new DynamoDepartmentStore(table).findStaffByEmail('s01@example.com'),
    ],
  ];

  it.each(readings)(
    'an unknown attribute of a %s is an error that names the key and no value',
    async (_, key, read) => {
      await fill(test);
      await test.client.send(
        new UpdateCommand({
          TableName: test.name,
          Key: key,
          UpdateExpression: 'SET surprise = :value',
          ExpressionAttributeValues: { ':value': '私密' },
        }),
      );
      const failure = await read(test).then(
        () => 'nothing',
        (error: unknown) => String(error),
      );
      expect(failure).toContain(`CorruptItemError: corrupt item ${key.pk} / ${key.sk}: `);
      expect(failure).not.toContain('私密');
    },
  );

  it('a fact or an entry under a key that is not its own is an error', async () => {
    await fill(test);
    const move = async (from: { pk: string; sk: string }, sk: string): Promise<void> => {
      const { Item } = await test.client.send(new GetCommand({ TableName: test.name, Key: from }));
      await test.client.send(new PutCommand({ TableName: test.name, Item: { ...Item, sk } }));
    };
    await move(FACT, 'leave#2026-11-23#s01#k0000000000000001');
    await move(keyOf('DEPT#d1#LEDGER#2026-11', '00000001'), '00000002');
    const facts = Array.fromAsync(new DynamoFactStore(test.table).readMonth('d1', '2026-11', 'leave'));
    await expect(facts).rejects.toThrow('corrupt item');
    await expect(new DynamoLedgerStore(test.table).get('d1', '2026-11', 2)).rejects.toThrow('corrupt item');
  });

  it('standings whose parts are gone are an error', async () => {
    await fill(test);
    const { Items = [] } = await test.client.send(new ScanCommand({ TableName: test.name }));
    const part = Items.find((item) => String(item['sk']).startsWith('PART#'));
    await test.table.deleteAll([keyOf(String(part?.['pk']), String(part?.['sk']))]);
    const reading = new DynamoStandingStore(test.table).read('d1', '2026-11');
    await expect(reading).rejects.toThrow('corrupt item DEPT#d1#STANDINGS#2026-11 / HEAD: parts missing');
  });
});

describe('standings of a large department', () => {
  const replace = (asOf: string, people: number): Promise<void> =>
    new DynamoStandingStore(test.table).replace({
      departmentId: 'd1',
      month: '2026-11',
      asOf,
      standings: Array.from({ length: people }, (_, index) => standing(`s${index}`)),
    });
  const countItems = async (): Promise<number | undefined> =>
    (await test.client.send(new ScanCommand({ TableName: test.name, Select: 'COUNT' }))).Count;

  it('leave no parts behind, neither replaced nor outdated ones', async () => {
    await replace('2026-11-23T12:05:00Z', 1_201);
    expect(await countItems()).toBe(4);
    await replace('2026-11-24T12:05:00Z', 401);
    expect(await countItems()).toBe(2);
    await replace('2026-11-22T12:05:00Z', 1_201);
    expect(await countItems()).toBe(2);
  });

  it('fit their items even where every id has 64 Chinese characters and every component is missing', async () => {
    const missing = ['attendance', 'support', 'efficiency', 'visits', 'unit-prospects', 'company'] as const;
    const standings = Array.from({ length: 800 }, (_, index) => ({
      ...standing(String(index).padStart(64, '员')),
      unitId: '部'.repeat(64),
      score: { status: 'incomplete' as const, value: null, missing },
    }));
    const record = { departmentId: 'd1', month: '2026-11', asOf: '2026-11-23T12:05:00Z', standings };
    await new DynamoStandingStore(test.table).replace(record);
    expect(await new DynamoStandingStore(test.table).read('d1', '2026-11')).toEqual(record);
  });
});

describe('creating a department', () => {
  const FILE = departmentFile('d1', { staff: Array.from({ length: 60 }, (_, index) => staff(`s${index}`)) });

  /** Dies at the n-th call of the creation: 1 claims the id, 2 to 4 write the rest, 5 completes it. */
  const createAndDieAt = async (call: number): Promise<void> => {
    let calls = 0;
    test.client.middlewareStack.add(
      (next) => (args) => {
        calls += 1;
        return calls >= call ? Promise.reject(new Error('killed')) : next(args);
      },
      { step: 'initialize', name: 'killer' },
    );
    try {
      await expect(new DynamoDepartmentStore(test.table).create(FILE)).rejects.toThrow('killed');
    } finally {
      test.client.middlewareStack.remove('killer');
    }
  };

  it.each([1, 2, 3, 4, 5])('that dies at call %i leaves no department, and repeated it is whole', async (call) => {
    const store = new DynamoDepartmentStore(test.table);
    await createAndDieAt(call);
    expect(await store.read('d1')).toBeUndefined();
    expect(await store.create(FILE)).toBe('created');
    expect((await store.read('d1'))?.staff).toHaveLength(60);
  });

  it('that died keeps its id for the same file: another one cannot mix in', async () => {
    const store = new DynamoDepartmentStore(test.table);
    await createAndDieAt(3);
    expect(await store.create(departmentFile('d1'))).toBe('exists');
    expect(await store.create(FILE)).toBe('created');
  });
});
