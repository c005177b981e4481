import * as z from 'zod';
import { CountSchema } from '../dossier/shapes.ts';
import { StoredInstantSchema } from './shapes.ts';

/** What the item of the latest self-check holds beside its keys. */
export const StoredSelfCheckSchema = z.strictObject({
  checkedAt: StoredInstantSchema,
  departments: CountSchema,
  ledgers: CountSchema,
  entries: CountSchema,
  monthsJudgedAgain: CountSchema,
  differences: CountSchema,
});
