/** Texts in the lines that functions print, each line taken for what CloudWatch takes it for. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Payload } from './payload.ts';

const LOG_LINES = fileURLToPath(new URL('log-lines.process.ts', import.meta.url));

const LineSchema = z.union([
  z.looseObject({
    level: z.literal('INFO'),
    message: z.literal('a text'),
    text: z.string(),
    texts: z.array(z.string()),
  }),
  z.looseObject({ level: z.literal('ERROR'), message: z.literal('failed'), errorName: z.literal('TypeError') }),
]);

const parsed = (line: string): z.infer<typeof LineSchema> | undefined => {
  try {
    return LineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

const hasControl = (line: string): boolean => Array.from(line).some((sign) => sign < ' ' || sign === '\u007f');

/** Lines that are not what was logged, one by one: another level, another message, no JSON, or a control character. */
export function tryInLogLines(payloads: readonly Payload[]): readonly string[] {
  const texts = payloads.map(({ text }) => text.toWellFormed());
  const { stdout, stderr } = spawnSync(process.execPath, [LOG_LINES], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  const live = lines.filter((line) => hasControl(line) || parsed(line) === undefined);
  const told = lines.flatMap((line) => parsed(line) ?? []).flatMap((line) => (line.level === 'INFO' ? [line] : []));
  const lost = texts.filter((text, index) => told[index]?.text !== text);
  if (lines.length !== texts.length * 2) live.push(`${lines.length} lines of ${texts.length} texts`);
  return [...live, ...lost.map((text) => `not logged as it was: ${JSON.stringify(text)}`)];
}
