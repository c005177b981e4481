import * as z from 'zod';
import { FORM_IDS } from '../forms/form-ids.ts';
import { FIELD_ERRORS, type FieldErrorCode } from '../http/field-errors.ts';
import { IMPORT_STATES, ImportIdSchema } from '../http/imports.ts';
import { SheetFileSchema } from '../http/files.ts';
import { UploadPreviewSchema } from '../http/uploads.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';
import { Sha256HexSchema, StoredInstantSchema } from './shapes.ts';

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
const isFieldErrorCode = (code: string): code is FieldErrorCode => Object.hasOwn(FIELD_ERRORS, code);

const FieldErrorSchema = z.strictObject({
  pointer: z.string(),
  code: z.string().refine(isFieldErrorCode),
  values: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  place: z
    .strictObject({
      sheet: z.string().nullable(),
      cell: z.string(),
      heading: z.strictObject({ 'zh-CN': z.string(), en: z.string() }).nullable(),
    })
    .exactOptional(),
});

/** What the item of an import holds beside its keys: a sheet that is checked and filed in the background. */
export const StoredImportSchema = z.strictObject({
  id: ImportIdSchema,
  form: z.enum(FORM_IDS),
  startedBy: z.string(),
  startedAt: StoredInstantSchema,
  language: z.enum(LANGUAGES),
  /** The client's; null when none was sent. */
  idempotencyKey: z.string().nullable(),
  mediaType: SheetFileSchema.shape.mediaType,
  /** Of the sheet's bytes. */
  sheetDigest: Sha256HexSchema,
  state: z.enum(IMPORT_STATES),
  submissions: z.int(),
  through: z.int(),
  preview: UploadPreviewSchema.nullable(),
  confirmedAt: StoredInstantSchema.nullable(),
  refusal: z.strictObject({ code: z.string().refine(isProblemCode), errors: z.array(FieldErrorSchema) }).nullable(),
});
export type ImportRecord = Readonly<z.infer<typeof StoredImportSchema>>;
