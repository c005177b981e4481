import { FileSchema } from '../files.ts';
import { MonthPackParamsSchema, MonthPackQuerySchema } from '../month-packs.ts';
import { QuarterPackParamsSchema } from '../quarter-packs.ts';
import { type ContractsOf, reads } from '../operation-contract.ts';

export const reportsContracts = {
  'export-quarter-pack': {
    ...reads,
    params: QuarterPackParamsSchema,
    query: MonthPackQuerySchema,
    response: FileSchema,
  },
  'export-month-pack': {
    ...reads,
    params: MonthPackParamsSchema,
    query: MonthPackQuerySchema,
    response: FileSchema,
  },
} as const satisfies ContractsOf<'reports'>;
