import { MeSchema } from '../me.ts';
import { TodaySchema } from '../today.ts';
import { type ContractsOf, reads } from '../operation-contract.ts';

export const sessionContracts = {
  'who-am-i': { ...reads, response: MeSchema },
  'show-today': { ...reads, response: TodaySchema },
} as const satisfies ContractsOf<'session'>;
