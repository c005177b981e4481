import * as z from 'zod';
import { FORM_IDS } from '../forms/form-ids.ts';

export const FormParamsSchema = z.strictObject({ form: z.enum(FORM_IDS) });
