import { FileSchema } from '../files.ts';
import {
  AccessPageSchema,
  ListAccessesQuerySchema,
  MyDataQuerySchema,
  RevealPhonesSchema,
  RevealedPhonesSchema,
} from '../privacy.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const privacyContracts = {
  'reveal-phones': { ...submits, body: RevealPhonesSchema, response: RevealedPhonesSchema },
  'list-accesses': { ...reads, query: ListAccessesQuerySchema, response: AccessPageSchema },
  'export-my-data': { ...reads, query: MyDataQuerySchema, response: FileSchema },
} as const satisfies ContractsOf<'privacy'>;
