import { FileSchema, SheetFileSchema } from '../files.ts';
import { ImportPageSchema, ImportParamsSchema, ImportSchema, ListImportsQuerySchema } from '../imports.ts';
import { FormParamsSchema, UploadPreviewSchema } from '../uploads.ts';
import { type ContractsOf, entersSheet, reads, writes } from '../operation-contract.ts';

export const uploadsContracts = {
  'read-template': { ...reads, params: FormParamsSchema, response: FileSchema },
  'preview-upload': { ...reads, params: FormParamsSchema, body: SheetFileSchema, response: UploadPreviewSchema },
  'upload-forms': { ...entersSheet, params: FormParamsSchema, body: SheetFileSchema },
  'start-import': { ...writes, params: FormParamsSchema, body: SheetFileSchema, response: ImportSchema },
  'list-imports': { ...reads, query: ListImportsQuerySchema, response: ImportPageSchema },
  'show-import': { ...reads, params: ImportParamsSchema, response: ImportSchema },
  'confirm-import': { ...writes, params: ImportParamsSchema, response: ImportSchema },
} as const satisfies ContractsOf<'uploads'>;
