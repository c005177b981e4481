import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERVICES, totalOf, usdOf } from '../../bench/scale/bill.ts';
import { COMPANIES, departmentsOf, largestOf } from '../../bench/scale/companies.ts';
import { busyTicks, judgingOf } from '../../bench/scale/judging.ts';
import { firstToFill, LIMITS, usedOf } from '../../bench/scale/limits.ts';
import { loadOf } from '../../bench/scale/load.ts';
import { type Measured, readMeasured } from '../../bench/scale/measured.ts';
import { PAGE, pageWith } from '../../bench/scale/page.ts';
import { shareOfBusiestSecond } from '../../proof/partition-meter/rush.ts';

/** Round figures, of ten people. */
const MEASURED: Measured = {
  terms: { machine: 'a machine', node: 'v24', revision: 'abc', on: '2026-12-01' },
  bill: {
    ...{ month: '2026-10', people: 10, writeUnits: 1000, readUnits: 10_000, invocations: 500, gigabyteSeconds: 20 },
    ...{ httpRequests: 400, httpGigabyteSeconds: 8, queueRequests: 300, mails: 50, events: 40, busyTicks: 20 },
    stored: {
      ...{ facts: 400_000, lookedBack: 20_000, ledger: 20_000, notices: 10_000, standings: 5000 },
      ...{ department: 10_000, subjectIndex: 390_000, noticeCount: 50 },
    },
    ...{ usdPerThousand: 1, mailUsdPerThousand: 1, usdOfStage: 3 },
  },
  reading: { people: 100, megabytes: 5, cpuMs: 400 },
};
const LOADS = COMPANIES.map((company) => loadOf(MEASURED, company));

describe('companies', () => {
  it('are of 20, 300, 3,000, 20,000 and 100,000 people', () => {
    expect(COMPANIES.map(({ people }) => people)).toEqual([20, 300, 3000, 20_000, 100_000]);
  });

  it('are made of departments', () => {
    expect(COMPANIES.map((company) => [departmentsOf(company), largestOf(company)])).toEqual([
      [1, 20],
      [1, 300],
      [50, 500],
      [451, 1000],
      [3071, 3000],
    ]);
  });
});

describe('the busiest second', () => {
  it('has three times the share of a quiet one where all else is quiet', () => {
    expect(shareOfBusiestSecond({ from: -1, to: 0 })).toBe(1);
    expect(shareOfBusiestSecond({ from: -1200, to: 600 })).toBeCloseTo(1 / 750, 4);
  });

  it('brings 160 submissions where 100,000 people file 1.2 each within the half hour', () => {
    expect(LOADS.at(-1)?.submissionsAtPeak).toBeCloseTo(160, 0);
  });
});

describe('judging a department', () => {
  it('takes in facts at as many ticks as were counted of a department as large as the measured one', () => {
    expect(busyTicks(MEASURED, 10)).toBeCloseTo(20, 9);
  });

  it('has no more busy ticks than there are, however large the department', () => {
    expect(busyTicks(MEASURED, 1_000_000)).toBe(22 * 144);
  });

  it('costs a person of a large department more than one of a small one', () => {
    const each = (people: number) => judgingOf(MEASURED, people).readUnits / people;
    expect(each(3000)).toBeGreaterThan(each(500));
    expect(each(500)).toBeGreaterThan(each(150));
  });

  it('reads as much as it should, counted by hand', () => {
    // 52 jobs and 20 runs over facts, each of 216 queries; of ten people.
    const [facts, ledger, lookedBack, department] = [400_000, 20_000, 20_000, 10_000];
    const ofJob = facts / 2 + ledger / 2 + 12 * lookedBack + 2 * department;
    const overFacts = facts + ledger / 2 + 12 * lookedBack + 2 * department;
    const { readUnits, runs } = judgingOf(MEASURED, 10);
    expect(runs).toBeCloseTo(72, 9);
    expect(readUnits).toBeCloseTo((52 * ofJob + 20 * overFacts) / 4096 + 72 * 216, 6);
  });

  it('takes as long as reading took, and a query for each megabyte', () => {
    // 400 KB twice, 20 KB of ledger, 12 times 20 KB looked back to, 10 KB of department twice; 80 ms and 20 ms a megabyte.
    expect(judgingOf(MEASURED, 10).longestSeconds).toBeCloseTo(0.3 + 1.08 * 0.1, 9);
    expect(judgingOf(MEASURED, 10).yearCloseSeconds).toBeCloseTo(0.3 + 12 * 0.64 * 0.1, 9);
  });

  it('rewrites standings, and where they are parts deletes the former ones', () => {
    const small = judgingOf(MEASURED, 400);
    const large = judgingOf(MEASURED, 401);
    expect(large.writeUnits / small.writeUnits).toBeCloseTo(2, 1);
  });
});

describe('a company', () => {
  it.each(['writeUnits', 'readUnits', 'invocations', 'gigabyteSeconds', 'mails', 'requestsAtPeak'] as const)(
    'asks for more %s the larger it is',
    (what) => {
      const values = LOADS.map((load) => load[what]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    },
  );

  it('pays by every service, and in all what they come to', () => {
    for (const load of LOADS) {
      const bill = usdOf(load, MEASURED.bill.usdOfStage);
      expect([...bill.keys()]).toEqual(Object.keys(SERVICES));
      expect(totalOf(bill)).toBeCloseTo(
        [...bill.values()].reduce((a, b) => a + b, 0),
        9,
      );
    }
  });

  it('signs in 10,000 people for nothing', () => {
    const signIn = LOADS.map((load) => usdOf(load, 0).get('Cognito, where no provider is named'));
    expect(signIn.slice(0, 3)).toEqual([0, 0, 0]);
    expect(signIn.slice(3).map((usd) => usd?.toFixed(2))).toEqual(['150.00', '1350.00']);
  });

  it('fills the limit first of which it uses most', () => {
    for (const load of LOADS) {
      const first = firstToFill(load);
      for (const limit of LIMITS) expect(usedOf(limit, load)).toBeLessThanOrEqual(usedOf(first, load));
    }
  });
});

describe('docs/scale.md', () => {
  it('has the tables of the last metered month: run `npm run bench -- --scale --last` after a change of the model', async () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(await pageWith(readMeasured(), page)).toBe(page);
  });
});
