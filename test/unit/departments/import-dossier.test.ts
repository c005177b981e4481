import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../shared/contracts/dossier/parse-dossier.ts';
import type { DailyLog, Dossier, Fact, Leave } from '../../../shared/domain/dossier.ts';
import { keyOfContent, placeOfFactId } from '../../../shared/domain/facts/fact-place.ts';
import { judgeYear } from '../../../shared/domain/judge-year.ts';
import { judgeMonth } from '../../../shared/domain/judge.ts';
import { crashAtCall } from '../../../shared/ports/in-memory/failing.ts';
import { AT, contentOf, imported, newStores } from './dossier-stores.ts';

const dossierIn = (file: string): Dossier => {
  const parsed = parseDossier(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file} is no dossier`);
  return parsed.dossier;
};

const sample = dossierIn('test/support/sample-department.json');

const log = (id: string, date: string, receivedAt = `${date}T18:00:00+08:00`): DailyLog => ({
  id,
  type: 'daily-log',
  receivedAt,
  staffId: 's01',
  date,
  visits: [],
  nextDayPlan: '',
});
const visit = { customer: '', at: '', contact: '', phone: '', summary: '' };
const leave: Leave = {
  id: 'leave.2026-11-02.s01.c0123456789abcdef',
  type: 'leave',
  receivedAt: '2026-10-30T09:00:00+08:00',
  staffId: 's01',
  from: '2026-11-02',
  to: '2026-11-03',
  reason: '',
};
const target: Fact = {
  id: 't1',
  type: 'target',
  receivedAt: '2026-01-05T09:00:00+08:00',
  staffId: 's01',
  year: 2026,
  premiumFen: 1,
  customers: 1,
};
const small = (facts: readonly Fact[]): Dossier => ({
  department: { id: 'hz-01', name: '杭州团险一部' },
  policies: [
    { effectiveFrom: '2026-11-01', parameters: { 'visits.limit': 5 } },
    { effectiveFrom: '2026-01-01', parameters: { 'visits.limit': 6 } },
  ],
  calendar: [],
  units: [{ id: 'u1', name: '营业一部' }],
  staff: [{ id: 's01', name: '王芳', joinedOn: '2020-03-01', assignments: [] }],
  facts,
});

describe('importing a dossier', () => {
  it('gives back what it was given', async () => {
    const stores = await imported(sample);
    expect(contentOf(await stores.export())).toEqual(contentOf(sample));
  });

  it.each(
    readdirSync('test/examples', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])),
  )('gives the same judgements, byte for byte, after export and import: example %s', async (name) => {
    const dossier = dossierIn(`test/examples/${name}/dossier.json`);
    const first = await (await imported(dossier)).export(dossier.department.id);
    const second = await (await imported(first)).export(dossier.department.id);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    const asOf = Temporal.Instant.from('2030-01-01T00:00:00Z');
    for (const month of new Set(dossier.facts.map(({ receivedAt }) => receivedAt.slice(0, 7)))) {
      const bytes = (of: Dossier) => JSON.stringify(judgeMonth(of, Temporal.PlainYearMonth.from(month), asOf));
      expect(bytes(second)).toBe(bytes(dossier));
    }
    for (const year of new Set(dossier.facts.map(({ receivedAt }) => Number(receivedAt.slice(0, 4))))) {
      expect(JSON.stringify(judgeYear(second, year, asOf))).toBe(JSON.stringify(judgeYear(dossier, year, asOf)));
    }
  });

  it.each(['2026-10', '2026-11'])(
    'of one month alone gives the same judgement of it, byte for byte: %s',
    async (month) => {
      const part = await (await imported(sample)).export('hz-01', [month]);
      expect(part.facts.length).toBeLessThan(sample.facts.length);
      const again = await (await imported(part)).export();
      const bytes = (of: Dossier) => JSON.stringify(judgeMonth(of, Temporal.PlainYearMonth.from(month), AT));
      expect(bytes(again)).toBe(bytes(sample));
    },
  );

  it('starts the agenda after the instant of the import: nothing before it is announced', async () => {
    const { agenda } = await imported(sample);
    expect(await agenda.read('hz-01')).toEqual({
      departmentId: 'hz-01',
      doneUntil: AT,
      nextJobAt: Temporal.Instant.from('2026-11-23T20:05:00+08:00'),
    });
  });

  it('has each month judged once in which work was done, not those that facts only speak of', async () => {
    const stores = await imported(
      small([target, log('l1', '2026-11-02'), log('l2', '2026-11-03'), log('l3', '2026-10-30')]),
    );
    expect(stores.dueUntil(AT)).toMatchObject([
      { kind: 'fact', departmentId: 'hz-01', month: '2026-10' },
      { kind: 'fact', departmentId: 'hz-01', month: '2026-11' },
    ]);
    expect((await stores.departments.read('hz-01'))?.firstMonth).toBe('2026-01');
  });

  it('takes in a fact received after the instant when its time comes', async () => {
    const later = '2026-11-23T20:01:00+08:00';
    const stores = await imported(small([log('l1', '2026-11-23', later)]));
    expect(stores.dueUntil(AT)).toEqual([]);
    expect(stores.dueUntil(Temporal.Instant.from(later))).toMatchObject([
      { kind: 'fact', departmentId: 'hz-01', month: '2026-11' },
    ]);
  });

  it('puts a fact that was filed here back to where it stood, and any other at a place of its own', async () => {
    const foreign = { ...leave, id: 'leave.2026-11-02.s02.c0123456789abcdef' };
    const stores = await imported(small([leave, foreign]));
    const place = placeOfFactId('hz-01', leave.id);
    expect(place && (await stores.facts.get(place))?.fact).toEqual(leave);
    const there = placeOfFactId('hz-01', foreign.id);
    expect(there && (await stores.facts.get(there))).toBeUndefined();
    expect((await stores.export()).facts).toHaveLength(2);
  });

  it('says how far it is', async () => {
    const seen: number[] = [];
    await newStores().import(
      small([log('l1', '2026-11-02'), log('l2', '2026-11-03')]),
      undefined,
      ({ stored, total }) => {
        expect(total).toBe(2);
        seen.push(stored);
      },
    );
    expect(seen).toEqual([1, 2]);
  });
});

describe('importing a dossier again', () => {
  const dossier = small([target, log('l1', '2026-11-02'), log('l2', '2026-11-03'), leave]);

  it('changes nothing', async () => {
    const stores = await imported(dossier);
    expect(await stores.import(dossier)).toEqual({ outcome: 'imported', appended: 0, repeated: 4 });
    expect(contentOf(await stores.export())).toEqual(contentOf(dossier));
  });

  const callsOfOneImport = 1 + dossier.facts.length + 1;

  it.each(Array.from({ length: callsOfOneImport }, (_, index) => [index + 1]))(
    'finishes what a crash at its call %i interrupted',
    async (call) => {
      for (const point of ['before', 'after'] as const) {
        const stores = newStores();
        await expect(stores.import(dossier, crashAtCall(call, point))).rejects.toThrow();
        expect(await stores.import(dossier)).toMatchObject({ outcome: 'imported' });
        const whole = await imported(dossier);
        expect(await stores.export()).toEqual(await whole.export());
        expect(stores.dueUntil(AT)).toEqual(whole.dueUntil(AT));
        expect(await stores.agenda.read('hz-01')).toEqual(await whole.agenda.read('hz-01'));
      }
    },
  );

  it('refuses another department of the same id and stores nothing of it', async () => {
    const stores = await imported(dossier);
    const other = { ...dossier, units: [], facts: [log('l9', '2026-11-09')] };
    expect(await stores.import(other)).toEqual({ outcome: 'other-department' });
    expect(contentOf(await stores.export())).toEqual(contentOf(dossier));
  });

  it('names facts that say something else than those that stand there', async () => {
    const stores = await imported(dossier);
    const changed = dossier.facts.map((fact) =>
      fact.id === 'l1' ? { ...log('l1', '2026-11-02'), nextDayPlan: '改' } : fact,
    );
    expect(await stores.import(small(changed))).toEqual({ outcome: 'other-facts', factIds: ['l1'] });
  });
});

describe('a dossier that cannot be stored', () => {
  const far = { ...leave, id: 'far', from: '2036-12-01', to: '2036-12-01' };
  const long = { ...log('long', '2026-11-02'), nextDayPlan: '访'.repeat(120_000) };
  const half = { ...log('half', '2026-11-02'), visits: [{ ...visit, summary: 'a\ud800' }] };

  it('is named part by part, and nothing is stored', async () => {
    const stores = newStores();
    const unit = { id: 'u2', name: '\udc00' };
    expect(await stores.import({ ...small([leave, far, long, half]), units: [unit] })).toEqual({
      outcome: 'unstorable',
      problems: [
        { pointer: '/units/0', reason: 'holds half a character (a lone surrogate)' },
        { pointer: '/facts/2', reason: 'is larger than 350000 bytes' },
        { pointer: '/facts/3', reason: 'holds half a character (a lone surrogate)' },
        { pointer: '/facts/1', reason: 'is for a month after 2036-11' },
      ],
    });
    expect(await stores.departments.read('hz-01')).toBeUndefined();
  });

  it('is not one whose last fact stands in the last month that readers look at', async () => {
    const near = { ...leave, id: 'near', from: '2036-11-30', to: '2036-11-30' };
    expect((await (await imported(small([near]))).export()).facts).toEqual([near]);
  });
});

describe('exporting a dossier', () => {
  it('is null for a department that does not exist', async () => {
    await expect(newStores().export()).rejects.toThrow('no department hz-01');
  });

  it('tells a rejection as the rejectedAt of what it rejects', async () => {
    const stores = await imported(small([leave]));
    const place = placeOfFactId('hz-01', leave.id);
    if (place === null) throw new Error('no place');
    await stores.facts.append({
      ...place,
      type: 'rejection',
      key: keyOfContent('f'.repeat(64)),
      fact: { id: 'r1', type: 'rejection', receivedAt: '2026-11-01T09:00:00Z', rejects: leave.id, reason: '' },
      contentDigest: 'f'.repeat(64),
      filedBy: 's02',
      deadline: null,
      judgeAfter: null,
    });
    expect((await stores.export()).facts).toEqual([{ ...leave, rejectedAt: '2026-11-01T09:00:00Z' }]);
  });
});
