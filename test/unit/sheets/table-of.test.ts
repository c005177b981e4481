import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Cell, tableOf } from '../../../shared/sheets/table-of.ts';

const PersonSchema = z.strictObject({
  id: z.string(),
  joinedAt: z.iso.datetime().nullable(),
  roles: z.array(z.string()),
  unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  visits: z.array(z.strictObject({ customer: z.string(), at: z.iso.datetime() })),
  effects: z.array(z.union([z.strictObject({ fen: z.int() }), z.string()])),
  active: z.boolean(),
});

const person = {
  id: 's01',
  joinedAt: '2026-11-23T02:00:00Z',
  roles: ['sales', 'unit-manager'],
  unit: { id: 'u1', name: '营业一部' },
  visits: [
    { customer: '甲', at: '2026-11-23T03:00:00Z' },
    { customer: '乙', at: '2026-11-23T04:00:00Z' },
  ],
  effects: [{ fen: 50_000 }, 'lose-month'],
  active: true,
};

const options = { fields: null, writeInstant: (instant: string) => `<${instant.slice(11, 16)}>` };
const rowsOf = (items: readonly unknown[]): readonly (readonly Cell[])[] => tableOf(PersonSchema, items, options).rows;

describe('a table of items', () => {
  it('has a column for every field, nested ones by their path, lines last', () => {
    expect(tableOf(PersonSchema, [], options).columns.map((path) => path.join('.'))).toEqual([
      'id',
      'joinedAt',
      'roles',
      'unit.id',
      'unit.name',
      'effects',
      'active',
      'visits.customer',
      'visits.at',
    ]);
  });

  it('has a row for each line, the other cells repeated', () => {
    const own = ['s01', '<02:00>', 'sales、unit-manager', 'u1', '营业一部', '{"fen":50000}、lose-month', true];
    expect(rowsOf([person])).toEqual([
      [...own, '甲', '<03:00>'],
      [...own, '乙', '<04:00>'],
    ]);
  });

  it('has one row for an item without lines, empty where nothing is known', () => {
    expect(rowsOf([{ ...person, joinedAt: null, unit: null, visits: [], effects: [] }])).toEqual([
      ['s01', null, 'sales、unit-manager', null, null, '', true, null, null],
    ]);
  });

  it('has the fields asked for only', () => {
    const { columns, rows } = tableOf(PersonSchema, [person], { ...options, fields: ['unit', 'active'] });
    expect(columns).toEqual([['unit', 'id'], ['unit', 'name'], ['active']]);
    expect(rows).toEqual([['u1', '营业一部', true]]);
  });
});
