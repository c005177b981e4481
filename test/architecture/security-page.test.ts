import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../shared/contracts/routes.ts';
import { FUNCTION_FOLDERS } from '../infra/function-folders.ts';
import { LEVEL_1, LEVEL_2 } from './asvs-5.0.0.ts';
import { faultOfThreat, faultOfVerdict, isFile, partOf, pathsIn, tablesOf } from './security-page.ts';

const page = await readFile('docs/security.md', 'utf8');
const edges = tablesOf(partOf(page, 'Threats'));
const levels = new Map(tablesOf(partOf(page, 'OWASP ASVS 5.0.0')).map(({ heading, rows }) => [heading, rows]));

const faultsIn = (rows: readonly (readonly string[])[], faultOf: typeof faultOfThreat): readonly string[] =>
  rows.flatMap((row) => {
    const fault = faultOf(row);
    return fault === null ? [] : [`${row.join(' | ')}: ${fault}`];
  });

it('every file that the page on security names is there', () => {
  const paths = pathsIn(page);
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.filter((path) => !isFile(path))).toEqual([]);
});

describe.each(edges.map(({ heading, rows }) => [heading, rows] as const))('the edge "%s"', (_, rows) => {
  it('has every letter of STRIDE looked at, in their order', () => {
    expect([...new Set(rows.map(([letter]) => letter))].join('')).toBe('STRIDE');
  });

  it('has for each threat a control and a test, or a reason', () => {
    expect(faultsIn(rows, faultOfThreat)).toEqual([]);
  });
});

it('whatever runs by something else than a route of the API has a place on an edge', () => {
  const behindApi = new Set<string>(Object.values(ROUTES).map(({ capability }) => capability));
  const others = FUNCTION_FOLDERS.filter((folder) => !behindApi.has(folder));
  const onEdges = new Set(
    pathsIn(partOf(page, 'Threats')).flatMap((path) => /^functions\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  expect(edges).toHaveLength(16);
  expect(others).toContain('receive-mail');
  expect(others.filter((folder) => !onEdges.has(folder))).toEqual([]);
});

describe.each([
  { level: 'Level 1', ids: LEVEL_1, count: 70 },
  { level: 'Level 2', ids: LEVEL_2, count: 183 },
])('$level of ASVS 5.0.0', ({ level, ids, count }) => {
  const rows = levels.get(level) ?? [];

  it('is on the page whole, each requirement once', () => {
    expect(new Set(ids).size).toBe(count);
    expect(rows.flatMap(([named = '']) => named.split(', ')).toSorted()).toEqual([...ids].toSorted());
  });

  it('has evidence for each verdict', () => {
    expect(faultsIn(rows, faultOfVerdict)).toEqual([]);
  });
});

describe('a row that claims too much is found', () => {
  it.each([
    ['a control without a file', ['S', 'a forged token', 'We look.', '`test/infra/web.test.ts`'], 'names no control'],
    ['a control without a test', ['S', 'a forged token', '`infra/app.ts`', 'yes'], 'names no test'],
    ['an acceptance without a reason', ['S', 'a forged token', 'Accepted: so be it', '—'], 'has no reason'],
    ['a threat of no letter', ['X', 'a forged token', '`infra/app.ts`', '`test/infra/web.test.ts`'], 'is no threat'],
  ])('%s', (_, row, fault) => {
    expect(faultOfThreat(row)).toContain(fault);
  });

  it.each([
    ['met without a test', ['1.2.1', 'encodes', 'Met', '`infra/app.ts`'], 'names no test'],
    ['met by a test of nothing', ['1.2.1', 'encodes', 'Met', '`test/infra/web.test.ts`'], 'names nothing'],
    ['met by a service of no place', ['1.2.1', 'encodes', 'Met by the service', 'Surely.'], 'where the service'],
    ['departed without a reason', ['1.2.1', 'encodes', 'Departed', '—'], 'has no reason'],
    ['no verdict', ['1.2.1', 'encodes', 'Mostly', '`infra/app.ts` `test/infra/web.test.ts`'], 'has no verdict'],
  ])('%s', (_, row, fault) => {
    expect(faultOfVerdict(row)).toContain(fault);
  });

  it.each(['shared/domain/nothing.ts', 'test/e2e/nothing.test.ts', 'nothing.json'])('%s is no file', (path) => {
    expect(pathsIn(`see \`${path}\``)).toEqual([path]);
    expect(isFile(path)).toBe(false);
  });
});
