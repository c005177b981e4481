import { formOf } from '../../shared/contracts/forms/forms.ts';
import type { File } from '../../shared/contracts/http/files.ts';
import { SHEET_MEDIA_TYPES } from '../../shared/contracts/http/list-items.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Call } from '../../shared/ports/call.ts';

/** A form to fill in: its headings in the language asked for, its example that of the reference. */
export const readTemplate = async ({
  params: { form },
  language,
  receivedAt,
}: Call<'read-template'>): Promise<Outcome<File, never>> => {
  // Loaded when a template is asked for: uploads do not wait for it.
  const { exampleOf } = await import('../../shared/contracts/descriptions/descriptions.ts');
  const { formWorkbook } = await import('../../shared/sheets/form-template.ts');
  const { body = {} } = exampleOf(formOf(form).operation);
  const createdAtMs = receivedAt.epochMilliseconds;
  const workbook = await formWorkbook(form, { language, createdAtMs, bodies: [body], areExamples: true });
  return done({ name: `${form}.xlsx`, mediaType: SHEET_MEDIA_TYPES.xlsx, base64: workbook.toString('base64') });
};
