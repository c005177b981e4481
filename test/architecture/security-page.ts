/** docs/security.md as its test reads it: the tables below each heading, and what is wrong with a row of either kind. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Table {
  /** Of the nearest heading above it. */
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The part of the page below a heading of the second level. */
export const partOf = (page: string, heading: string): string =>
  page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

export const tablesOf = (part: string): readonly Table[] =>
  part
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [heading = '', ...lines] = text.split('\n');
      const [, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf);
      return { heading, rows };
    });

/** Whatever stands in code and looks like a path of this repository. */
export const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, code = '']) =>
    /^(?:[\w.-]+\/)+[\w.-]+$|^[\w-]*\.[\w.-]+$/.test(code) ? [code] : [],
  );

const ROOT = join(import.meta.dirname, '../..');

export const isFile = (path: string): boolean => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile();

const isTest = (path: string): boolean => path.startsWith('test/') && /\.test\.ts$/.test(path);
const hasTest = (text: string): boolean => pathsIn(text).some(isTest);
const hasHolder = (text: string): boolean => pathsIn(text).some((path) => !isTest(path));

/** What is shorter says that something is left so, not why. */
const SHORTEST_REASON = { ofThreat: 25, ofVerdict: 12 } as const;
const WITHOUT_TEST = /^(?:None|Accepted|Open): (.+)$/;

/** What is missing of a threat; null where it is held and proved, or said why not. */
export const faultOfThreat = (row: readonly string[]): string | null => {
  const [letter = '', threat = '', control = '', test = ''] = row;
  if (row.length !== 4 || !/^[STRIDE]$/.test(letter) || threat === '') return 'is no threat of a letter';
  const [, reason] = WITHOUT_TEST.exec(control) ?? [];
  if (reason !== undefined) return reason.length < SHORTEST_REASON.ofThreat || test !== '—' ? 'has no reason' : null;
  if (!hasHolder(control)) return 'names no control';
  return hasTest(test) ? null : 'names no test';
};

/** What is missing of a verdict. */
export const faultOfVerdict = (row: readonly string[]): string | null => {
  const [, asks = '', verdict = '', evidence = ''] = row;
  if (row.length !== 4 || asks === '') return 'is no requirement';
  switch (verdict) {
    case 'Met':
      if (!hasHolder(evidence)) return 'names nothing that holds it';
      return hasTest(evidence) ? null : 'names no test';
    case 'Met by the service':
      return hasHolder(evidence) ? null : 'does not say where the service is chosen';
    case 'Not applicable':
    case 'Departed':
      return evidence.length < SHORTEST_REASON.ofVerdict ? 'has no reason' : null;
    default:
      return `has no verdict: ${verdict}`;
  }
};
