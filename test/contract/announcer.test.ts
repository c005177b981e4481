import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { EventBridgeAnnouncer } from '../../shared/adapters/eventbridge/event-bridge-announcer.ts';
import type { LedgerAppended } from '../../shared/contracts/events.ts';
import { InMemoryAnnouncer } from '../../shared/ports/in-memory/in-memory-announcer.ts';

const events = (count: number): LedgerAppended[] =>
  Array.from({ length: count }, (_, index) => ({
    departmentId: 'd1',
    month: '2026-11',
    sequence: index + 1,
    announcedAt: '2026-11-23T12:05:00Z',
  }));

describe('announcer in memory', () => {
  it('keeps what was announced, in order', async () => {
    const announcer = new InMemoryAnnouncer();
    await announcer.announce(events(2));
    await announcer.announce([]);
    expect(announcer.announced).toEqual(events(2));
  });
});

/** No server on this machine plays PutEvents with its answers per entry. */
describe('announcer on EventBridge', () => {
  const client = new EventBridgeClient({ region: 'us-east-1' });
  const bus = mockClient(client);
  const announcer = new EventBridgeAnnouncer(client, 'baifang');
  const entries = (call: number): PutEventsRequestEntry[] =>
    bus.commandCall(call, PutEventsCommand).args[0].input.Entries ?? [];

  /** Takes every entry but those of the given sequence numbers, the first `times` it sees them. */
  const takeAllBut = (sequences: readonly number[], times: number): void => {
    const left = new Map(sequences.map((sequence) => [sequence, times]));
    bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: PutEventsRequestEntry[] }) => {
      const answers = Entries.map(({ Detail }) => {
        const { sequence } = JSON.parse(Detail ?? '') as LedgerAppended;
        const refusals = left.get(sequence) ?? 0;
        left.set(sequence, refusals - 1);
        return refusals > 0 ? { ErrorCode: 'ThrottlingException' } : { EventId: `e${sequence}` };
      });
      return { FailedEntryCount: answers.filter((answer) => 'ErrorCode' in answer).length, Entries: answers };
    });
  };

  beforeEach(() => bus.reset());

  it('an event carries its bus, source, type and ids only', async () => {
    takeAllBut([], 0);
    await announcer.announce(events(1));
    expect(entries(0)).toEqual([
      {
        EventBusName: 'baifang',
        Source: 'baifang.ledger',
        DetailType: 'LedgerAppended.v1',
        Detail: JSON.stringify(events(1)[0]),
      },
    ]);
  });

  it.each([
    [0, []],
    [1, [1]],
    [10, [10]],
    [11, [10, 1]],
    [25, [10, 10, 5]],
  ])('%i events go out in calls of %j', async (count, sizes) => {
    takeAllBut([], 0);
    await announcer.announce(events(count));
    expect(bus.commandCalls(PutEventsCommand).map((_, call) => entries(call).length)).toEqual(sizes);
  });

  it('entries that the bus did not take are sent again, and only those', async () => {
    takeAllBut([2, 5], 1);
    await announcer.announce(events(10));
    expect(bus.commandCalls(PutEventsCommand)).toHaveLength(2);
    const repeated = [events(10)[1], events(10)[4]].map((event) => JSON.stringify(event));
    expect(entries(1).map(({ Detail }) => Detail)).toEqual(repeated);
  });

  it('an entry that the bus never takes is an error, not a loss', async () => {
    takeAllBut([3], Number.POSITIVE_INFINITY);
    await expect(announcer.announce(events(4))).rejects.toThrow('PutEvents: 1 of 4 not taken');
  });
});
