import { beforeEach, describe, expect, it } from 'vitest';
import type { FactPlace } from '../../../shared/domain/facts/recorded-fact.ts';
import { DELETED, withoutPart } from '../../../shared/domain/privacy/retention.ts';
import type { FactRecord, FactStore, PageOutcome, PageRequest } from '../../../shared/ports/fact-store.ts';
import { PRODUCT_RECORDS } from '../../support/product-records.ts';
import { at, AWKWARD_IDS, logRecord, printed } from './samples.ts';

type List = (page: PageRequest) => Promise<PageOutcome<FactRecord>>;

const FIRST = { limit: 100, cursor: null };

const idsOf = (outcome: PageOutcome<FactRecord>): string[] => {
  if (outcome.outcome !== 'page') throw new Error(outcome.outcome);
  return outcome.page.items.map((record) => record.fact.id);
};

/** The ids of every page, page by page. */
const walk = async (list: List, limit: number): Promise<string[][]> => {
  const pages: string[][] = [];
  let cursor: string | null = null;
  do {
    const outcome: PageOutcome<FactRecord> = await list({ limit, cursor });
    if (outcome.outcome !== 'page') throw new Error(outcome.outcome);
    pages.push(idsOf(outcome));
    cursor = outcome.page.cursor;
  } while (cursor !== null);
  return pages;
};

const cursorOf = async (list: List): Promise<string> => {
  const outcome = await list({ limit: 1, cursor: null });
  if (outcome.outcome !== 'page' || outcome.page.cursor === null) throw new Error('there is no second page');
  return outcome.page.cursor;
};

export const factStoreSuite = (name: string, newStore: () => FactStore | Promise<FactStore>): void => {
  describe(`facts ${name}`, () => {
    let store: FactStore;
    const append = async (...records: readonly FactRecord[]): Promise<void> => {
      for (const record of records) await store.append(record);
    };
    const monthIds = async (month: string, type?: FactPlace['type']): Promise<string[]> =>
      (await Array.fromAsync(store.readMonth('d1', month, type))).map((record) => record.fact.id).sort();

    beforeEach(async () => {
      store = await newStore();
    });

    it('an appended fact reads back as it was filed, to the millisecond', async () => {
      const record = logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' });
      expect(await store.append(record)).toMatchObject({ outcome: 'appended' });
      expect(printed(await store.get(record))).toEqual(printed(record));
    });

    it('the same content at the same place is the first record again, unchanged', async () => {
      const first = logRecord({ judgeAfter: '2026-11-23T12:00:00.001Z' });
      const retry = { ...first, fact: { ...first.fact, receivedAt: '2026-11-23T12:07:00Z' }, deadline: null };
      await store.append(first);
      const outcome = await store.append(retry);
      if (outcome.outcome !== 'repeated') throw new Error(outcome.outcome);
      expect(printed(outcome.record)).toEqual(printed(first));
    });

    it('other content under the same key is refused and changes nothing', async () => {
      const first = logRecord();
      await store.append(first);
      expect(await store.append(logRecord({ nextDayPlan: '另一个计划' }))).toEqual({ outcome: 'key-reused' });
      expect(printed(await store.get(first))).toEqual(printed(first));
    });

    it('of ten simultaneous retries one is appended and nine find its record', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.append(logRecord())));
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array<string>(9).fill('repeated')]);
    });

    it('nothing stands where nothing was filed', async () => {
      expect(await store.get(logRecord())).toBeUndefined();
      expect(await monthIds('2026-11')).toEqual([]);
      expect(await store.listBySubject('d1', 's01', 'daily-log', '', FIRST)).toEqual({
        outcome: 'page',
        page: { items: [], cursor: null },
      });
    });

    it('absent, undefined and null optional fields all come back', async () => {
      const { fact, ...record } = logRecord();
      const visit = { customer: '', at: '', contact: '', phone: '', summary: '' };
      const visits = [visit, { ...visit, prospectId: undefined }, { ...visit, prospectId: null }];
      await store.append({ ...record, filedBy: null, deadline: null, fact: { ...fact, visits } });
      expect((await store.get(record))?.fact).toEqual({ ...fact, visits });
    });

    it('what the product keeps beside the dossier reads back', async () => {
      const record = logRecord();
      const id = 'follow-up.2026-11-23.s01.k0000000000000001';
      const fact = {
        id,
        type: 'follow-up',
        receivedAt: '2026-11-24T01:00:00Z',
        follows: 'p1',
        status: 'quoted',
      } as const;
      const followUp: FactRecord = { ...record, type: 'follow-up', fact: { ...fact, note: '', nextStep: '送合同' } };
      await append(record, followUp);
      expect(printed(await store.get(followUp))).toEqual(printed(followUp));
      expect(idsOf(await store.listByPeriod('d1', '2026-11', 'follow-up', '2026-11-23', FIRST))).toEqual([id]);
    });

    it.each(AWKWARD_IDS)('a person called %j keeps their own records', async (staffId) => {
      const own = logRecord({ staffId });
      await append(own, logRecord({ staffId: 'a' }), logRecord({ staffId: `${staffId}#b` }));
      expect(printed(await store.get(own))).toEqual(printed(own));
      if (staffId === '-') return;
      expect(idsOf(await store.listBySubject('d1', staffId, 'daily-log', '2026-11', FIRST))).toEqual([own.fact.id]);
    });

    it.each(AWKWARD_IDS)('a department called %j keeps its own records', async (departmentId) => {
      const own = logRecord({ departmentId });
      await append(own, logRecord({ departmentId: 'a' }), logRecord({ departmentId: `${departmentId}#FACTS` }));
      const month = await Array.fromAsync(store.readMonth(departmentId, '2026-11'));
      expect(month.map(printed)).toEqual([printed(own)]);
    });

    it.each(PRODUCT_RECORDS)('what the product records as $type reads back as it was recorded', async (fact) => {
      const { departmentId, month, key, contentDigest } = logRecord();
      const place = { departmentId, month, type: fact.type, period: '2026-11-23', subject: '-', key };
      const record = { ...place, fact, contentDigest, filedBy: 'd01', deadline: null, judgeAfter: null };
      await store.append(record);
      expect(await store.get(place)).toEqual(record);
    });

    describe('reading a month', () => {
      it('gives every type, or the one asked for, and no other month', async () => {
        const log = logRecord();
        const client: FactRecord = {
          ...log,
          type: 'client',
          subject: '-',
          fact: { id: 'c1', type: 'client', receivedAt: '2026-11-02T00:00:00Z', company: '甲公司' },
        };
        await append(log, client, logRecord({ date: '2026-10-31' }), logRecord({ date: '2026-12-01' }));
        expect(await monthIds('2026-11')).toEqual(['c1', log.fact.id]);
        expect(await monthIds('2026-11', 'client')).toEqual(['c1']);
        expect(await monthIds('2026-11', 'leave')).toEqual([]);
      });

      it('goes on behind the first page of 1 MB', async () => {
        const plan = '计'.repeat(20_000);
        const days = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`);
        await append(...days.map((date) => logRecord({ date, nextDayPlan: plan })));
        expect(await monthIds('2026-11')).toHaveLength(30);
      });
    });

    describe('lists', () => {
      const DATES = ['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-10', '2026-12-01'];
      const newestFirst = (dates: readonly string[], staffId = 's01'): string[] =>
        dates.map((date) => logRecord({ date, staffId }).fact.id).reverse();
      const lists: readonly [string, (prefix: string) => List][] = [
        ["a person's own", (prefix) => (page) => store.listBySubject('d1', 's01', 'daily-log', prefix, page)],
        ["a department's", (prefix) => (page) => store.listByPeriod('d1', '2026-11', 'daily-log', prefix, page)],
      ];

      beforeEach(() => append(...DATES.map((date) => logRecord({ date }))));

      it.each(lists)('%s logs come latest day first, those of the period only', async (_, list) => {
        expect(idsOf(await list('2026-11-0')(FIRST))).toEqual(newestFirst(DATES.slice(0, 3)));
        expect(idsOf(await list('2026-11-03')(FIRST))).toEqual(newestFirst(['2026-11-03']));
        expect(idsOf(await list('2026-10')(FIRST))).toEqual([]);
      });

      it.each(lists)('%s logs come earliest day first when asked so, page after page', async (_, list) => {
        const earliestFirst: List = (page) => list('2026-11')({ ...page, order: 'earliest-first' });
        expect((await walk(earliestFirst, 3)).flat()).toEqual(newestFirst(DATES.slice(0, 4)).reverse());
      });

      it("a person's list runs over months, a department's stays in one", async () => {
        const own = await store.listBySubject('d1', 's01', 'daily-log', '', FIRST);
        const all = await store.listByPeriod('d1', '2026-11', 'daily-log', '', FIRST);
        expect(idsOf(own)).toEqual(newestFirst(DATES));
        expect(idsOf(all)).toEqual(newestFirst(DATES.slice(0, 4)));
      });

      it.each(lists)(
        '%s pages of 1, 2, 3, 4 and 5 neither repeat nor skip; the last has no cursor',
        async (_, list) => {
          const expected = newestFirst(DATES.slice(0, 4));
          for (const limit of [1, 2, 3, 4, 5]) {
            const pages = await walk(list('2026-11'), limit);
            expect(pages.flat()).toEqual(expected);
            expect(pages).toHaveLength(Math.ceil(expected.length / limit));
          }
        },
      );

      it.each(lists)('%s next page starts behind its cursor even when that record is filed over', async (_, list) => {
        const cursor = await cursorOf(list('2026-11'));
        await append(logRecord({ date: '2026-11-30', key: 'k0000000000000009' }));
        expect(idsOf(await list('2026-11')({ limit: 9, cursor }))).toEqual(newestFirst(DATES.slice(0, 3)));
      });

      it("another person's records are never in a list, nor another department's", async () => {
        await append(logRecord({ staffId: 's02' }), logRecord({ departmentId: 'd2' }), logRecord({ staffId: 's011' }));
        expect(idsOf(await store.listBySubject('d1', 's01', 'daily-log', '2026-11-23', FIRST))).toEqual([]);
        expect(idsOf(await store.listBySubject('d1', 's02', 'daily-log', '', FIRST))).toEqual(
          newestFirst(['2026-11-23'], 's02'),
        );
        expect(await walk((page) => store.listByPeriod('d2', '2026-11', 'daily-log', '', page), 1)).toHaveLength(1);
      });

      it.each(['', 'x', 'bm8', 'W10', 'eyJhIjoxfQ', Buffer.from('["2026-11","",1,"k"]').toString('base64url')])(
        'the text %j is no cursor',
        async (cursor) => {
          for (const [, list] of lists) {
            expect(await list('2026-11')({ limit: 1, cursor })).toEqual({ outcome: 'bad-cursor' });
          }
        },
      );

      it("a cursor of another person's, period's or month's list is refused", async () => {
        const dates = ['2026-11-02', '2026-11-03'];
        await append(...dates.map((date) => logRecord({ staffId: 's02', date })));
        const ofAnotherPerson = await cursorOf((page) => store.listBySubject('d1', 's02', 'daily-log', '', page));
        const ofDecember = await cursorOf((page) => store.listBySubject('d1', 's01', 'daily-log', '', page));
        const bad = { outcome: 'bad-cursor' };
        const own = (prefix: string, cursor: string) =>
          store.listBySubject('d1', 's01', 'daily-log', prefix, { limit: 1, cursor });
        expect(await own('', ofAnotherPerson)).toEqual(bad);
        expect(await own('2026-11', ofDecember)).toEqual(bad);
        const november = { limit: 1, cursor: ofAnotherPerson };
        expect(await store.listByPeriod('d1', '2026-10', 'daily-log', '', november)).toEqual(bad);
      });

      it("a department's cursor in another department gives that department's records only", async () => {
        await append(logRecord({ departmentId: 'd2', date: '2026-11-02' }));
        const cursor = await cursorOf((page) => store.listByPeriod('d1', '2026-11', 'daily-log', '', page));
        const outcome = await store.listByPeriod('d2', '2026-11', 'daily-log', '', { limit: 9, cursor });
        if (outcome.outcome !== 'page') throw new Error(outcome.outcome);
        expect(outcome.page.items.map((record) => record.departmentId)).toEqual(['d2']);
      });
    });

    describe('taking facts in', () => {
      it('a judged fact is off the due index and otherwise unchanged', async () => {
        const late = logRecord({ judgeAfter: '2026-11-23T13:00:00Z' });
        await append(late);
        await store.markJudged([late]);
        expect(printed(await store.get(late))).toEqual(printed({ ...late, judgeAfter: null }));
      });

      it('marking twice, marking a fact that was not due and marking one that is not there change nothing', async () => {
        const onTime = logRecord();
        await append(onTime);
        await store.markJudged([onTime, onTime, logRecord({ staffId: 's99' })]);
        expect(printed(await store.get(onTime))).toEqual(printed(onTime));
        expect(await store.get(logRecord({ staffId: 's99' }))).toBeUndefined();
      });

      it('a retry of a judged fact is repeated and does not make it due again', async () => {
        const late = logRecord({ judgeAfter: '2026-11-23T13:00:00Z' });
        await append(late);
        await store.markJudged([late]);
        expect(await store.append(late)).toMatchObject({ outcome: 'repeated' });
        expect((await store.get(late))?.judgeAfter).toBeNull();
      });

      it('25 facts are marked in one go', async () => {
        const late = Array.from({ length: 25 }, (_, index) =>
          logRecord({ staffId: `s${index}`, judgeAfter: '2026-11-23T13:00:00Z' }),
        );
        await append(...late);
        await store.markJudged(late);
        const records = await Array.fromAsync(store.readMonth('d1', '2026-11'));
        expect(records.map((record) => record.judgeAfter)).toEqual(Array<null>(25).fill(null));
      });
    });

    describe('what is over its time', () => {
      const contacts = (record: FactRecord | undefined): unknown =>
        record?.fact.type === 'daily-log' ? record.fact.visits.map(({ contact }) => contact) : undefined;
      const withContacts = async (type: FactPlace['type'] = 'daily-log'): Promise<string[]> =>
        (await Array.fromAsync(store.readWith('contacts', 'd1', '2026-11', type))).map(({ fact }) => fact.id).sort();

      it('goes, and the rest of the record stays', async () => {
        const late = logRecord({ judgeAfter: '2026-11-23T13:00:00Z' });
        await append(late);
        await store.deletePart('contacts', [late]);
        const fact = withoutPart(late.fact, 'contacts');
        expect(printed(await store.get(late))).toEqual(printed({ ...late, fact, deleted: ['contacts'] }));
        expect(await store.append(late)).toMatchObject({ outcome: 'repeated' });
      });

      it('is found until it has gone, by month, type and part', async () => {
        const [first, second] = [logRecord(), logRecord({ staffId: 's02' })];
        await append(first, second, logRecord({ date: '2026-12-01' }), logRecord({ departmentId: 'd2' }));
        expect(await withContacts()).toEqual([first.fact.id, second.fact.id]);
        expect(await withContacts('client-list')).toEqual([]);
        await store.deletePart('contacts', [first]);
        expect(await withContacts()).toEqual([second.fact.id]);
        const withTexts = await Array.fromAsync(store.readWith('texts', 'd1', '2026-11', 'daily-log'));
        expect(withTexts.map(contacts).sort()).toEqual([[DELETED], ['李雷']]);
        await store.deletePart('texts', withTexts);
        expect((await store.get(first))?.deleted).toEqual(['contacts', 'texts']);
      });

      it('stays gone when another part is deleted of the record as it was read before', async () => {
        const read = logRecord();
        await append(read);
        await store.deletePart('contacts', [read]);
        await store.deletePart('texts', [read]);
        await store.deletePart('contacts', [read]);
        expect(contacts(await store.get(read))).toEqual([DELETED]);
        expect((await store.get(read))?.deleted).toEqual(['contacts']);
      });

      it('of a record that is not there is nothing', async () => {
        await store.deletePart('contacts', [logRecord({ staffId: 's99' })]);
        expect(await store.get(logRecord({ staffId: 's99' }))).toBeUndefined();
      });
    });

    it('keys keep instants: a fact is due from its exact millisecond', async () => {
      const late = logRecord({ judgeAfter: '2026-11-23T12:00:00.100Z' });
      await append(late);
      expect((await store.get(late))?.judgeAfter?.equals(at('2026-11-23T12:00:00.100Z'))).toBe(true);
    });
  });
};
