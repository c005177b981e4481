import * as z from 'zod';
import { LOG_VARIABLES } from '../logger.ts';

/** What every function behind the HTTP API is told. */
export const HttpEnvironmentSchema = z.object({ TABLE_NAME: z.string().min(1), ...LOG_VARIABLES });

/** Of functions that issue receipts. */
export const ReceivingEnvironmentSchema = HttpEnvironmentSchema.extend({
  RECEIPT_KEY_SECRET_ARN: z.string().min(1),
});

/** Of the function that hands out addresses of course files. */
export const CourseFilesEnvironmentSchema = ReceivingEnvironmentSchema.extend({
  COURSE_FILES_BUCKET: z.string().min(1),
});

/** Of the function that hands out addresses of sealed packs. */
export const SealedPacksEnvironmentSchema = ReceivingEnvironmentSchema.extend({
  SEALED_PACKS_BUCKET: z.string().min(1),
});

/** Of the function that takes spreadsheets, and hands large ones on. */
export const UploadsEnvironmentSchema = ReceivingEnvironmentSchema.extend({
  IMPORT_SHEETS_BUCKET: z.string().min(1),
  IMPORTS_QUEUE_URL: z.string().min(1),
});

/** Of the functions that make personal links, and take them. */
export const PersonalLinksEnvironmentSchema = ReceivingEnvironmentSchema.extend({
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
});

/** Of the functions that know the secrets of webhooks. */
export const WebhookEnvironmentSchema = ReceivingEnvironmentSchema.extend({
  WEBHOOK_KEY_SECRET_ARN: z.string().min(1),
});
