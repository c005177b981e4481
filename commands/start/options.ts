import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

export const USAGE = `npm start -- [选项 options]
  --at 2026-11-23T19:55+08:00  把时钟拨到此刻 sets the clock
  --speed 60                   时钟快慢，0 为停住 virtual seconds per second, 0 stands still
  --fresh                      清空数据 empties the data first
  --empty                      不载入示范部门 without the sample department
  --trace                      记下函数的每次调用 writes down what every function is asked and asks
  --port 8020                  首选端口 the preferred port
  --data .local/data           数据目录 the data folder
  --assembly cdk.out           用已合成的模板 an assembly synthesised before, with the pages as last built`;

export interface StartOptions {
  readonly at: Temporal.Instant | undefined;
  readonly speed: number | undefined;
  readonly fresh: boolean;
  readonly empty: boolean;
  readonly trace: boolean;
  readonly port: number;
  readonly dataFolder: string;
  /** Absent: the pages are built and the template is synthesised. */
  readonly assemblyFolder: string | undefined;
}

const OptionsSchema = z.object({
  at: z
    .string()
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
  speed: z.coerce.number().min(0).max(100_000).optional(),
  fresh: z.boolean().default(false),
  empty: z.boolean().default(false),
  trace: z.boolean().default(false),
  port: z.coerce.number().int().min(0).max(65_535).default(8020),
  data: z.string().default('.local/data'),
  assembly: z.string().optional(),
});

/** @throws with a message for the person at the keyboard. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      at: { type: 'string' },
      speed: { type: 'string' },
      fresh: { type: 'boolean' },
      empty: { type: 'boolean' },
      trace: { type: 'boolean' },
      port: { type: 'string' },
      data: { type: 'string' },
      assembly: { type: 'string' },
    },
  });
  const { data, assembly, ...options } = OptionsSchema.parse(values);
  return {
    at: undefined,
    speed: undefined,
    ...options,
    dataFolder: resolve(data),
    assemblyFolder: assembly === undefined ? undefined : resolve(assembly),
  };
}
