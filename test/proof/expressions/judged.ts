/** What recheck says of an expression: whether some input makes it take more than linear time. */

import * as z from 'zod';
import type { WrittenExpression } from './written-expressions.ts';

export interface Judged extends WrittenExpression {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  /** What it can be attacked with, or why nothing is known. */
  readonly because: string;
}

/** By characters read and not by time: a busy machine comes to the same verdicts. */
const PARAMETERS = { timeout: null, attackTimeout: null, incubationTimeout: null } as const;

const ErrorSchema = z.looseObject({ kind: z.string() });

/** The native program where there is one for this machine; elsewhere the same in JavaScript. Java is never asked for. */
function chooseBackend(): void {
  const isNative = `${process.platform}-${process.arch}` === 'linux-x64';
  process.env['RECHECK_BACKEND'] = isNative ? 'native' : 'pure';
}

export async function judged(expression: WrittenExpression): Promise<Judged> {
  chooseBackend();
  const { check } = await import('recheck');
  const { literal } = expression;
  const end = literal.lastIndexOf('/');
  const diagnostics = await check(literal.slice(1, end), literal.slice(end + 1), PARAMETERS);
  switch (diagnostics.status) {
    case 'safe':
      return { ...expression, status: 'safe', because: '' };
    case 'vulnerable':
      return { ...expression, status: 'vulnerable', because: diagnostics.attack.pattern };
    case 'unknown':
      return { ...expression, status: 'unknown', because: ErrorSchema.parse(diagnostics.error).kind };
  }
}
