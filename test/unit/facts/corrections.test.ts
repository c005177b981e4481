import { describe, expect, it } from 'vitest';
import { callsForJudging } from '../../../shared/domain/facts/calls-for-judging.ts';
import type { ProductRecord } from '../../../shared/domain/facts/recorded-fact.ts';
import { monthsTouchedBy } from '../../../shared/domain/facts/facts-needed.ts';
import { foldRecords } from '../../../shared/domain/facts/fold-records.ts';
import { standingVersions } from '../../../shared/domain/facts/standing-versions.ts';
import { placeCorrection, placeFirst } from '../../../shared/domain/submissions/place-correction.ts';
import { PRODUCT_RECORDS } from '../../support/product-records.ts';

const mark = {
  departmentId: 'hz-01',
  month: '2026-11',
  type: 'attendance',
  period: '2026-11-23',
  subject: 's01',
} as const;
const ids = (...placed: readonly { readonly id: string }[]) => new Set(placed.map(({ id }) => id)).size;

describe('what is said once and may be corrected', () => {
  it('has one place for the first statement, whatever it says', () => {
    const [present, absent] = [
      placeFirst(mark, 'm1', { status: 'present' }),
      placeFirst(mark, 'm1', { status: 'absent' }),
    ];
    expect(present.place).toEqual(absent.place);
    expect(present.contentDigest).not.toBe(absent.contentDigest);
  });

  it('has another place for another thing, person and day', () => {
    const content = { status: 'present' };
    const others = [{ ...mark, subject: 's02' }, { ...mark, period: '2026-11-24' }, mark];
    expect(ids(placeFirst(mark, 'm1', content), ...others.map((where) => placeFirst(where, 'm2', content)))).toBe(4);
  });

  it('has one place for the correction of each version, beside it', () => {
    const first = placeFirst(mark, 'm1', {});
    const second = placeCorrection(first.place, {});
    const third = placeCorrection(second.place, {});
    expect(ids(first, second, third)).toBe(3);
    expect(third.place).toMatchObject(mark);
    expect(placeCorrection(first.place, { status: 'late' }).place).toEqual(second.place);
  });
});

describe('the version that stands', () => {
  const version = (id: string, receivedAt: string) => ({ id, receivedAt, thing: 'a' });

  it.each([
    ['was received last', [version('b', '2026-11-23T01:00:00Z'), version('a', '2026-11-23T10:00:00+08:00')]],
    [
      'has the greater id, received at one instant',
      [version('Z', '2026-11-23T02:00:00Z'), version('a', '2026-11-23T02:00:00Z')],
    ],
  ])('%s', (_title, versions) => {
    for (const order of [versions, versions.toReversed()]) {
      expect(standingVersions(order, ({ thing }) => thing).get('a')?.id).toBe('a');
    }
  });
});

const touched = ({ type }: ProductRecord): readonly string[] =>
  monthsTouchedBy({ type, month: '2026-11', period: '2026-11' }, '2026-12');

describe.each(PRODUCT_RECORDS)('a record of type $type', (record) => {
  it('changes no judgement; only a confirmation has its month closed', () => {
    const closes = record.type === 'month-confirmation';
    expect(foldRecords([record])).toEqual([]);
    expect(callsForJudging(record, null)).toBe(closes);
    expect(touched(record)).toEqual(closes ? ['2026-11'] : []);
  });
});
