/** Files as the product's own templates and writers, and people's mail programs, make them. */

import { sampleText } from '../../../functions/receive-mail/sample-text.ts';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { FORM_IDS, type FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../../shared/contracts/forms/forms.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { LANGUAGES } from '../../../shared/domain/language.ts';
import { readText } from '../../../shared/mail/read-text.ts';
import { csvOf } from '../../../shared/sheets/csv.ts';
import { formWorkbook } from '../../../shared/sheets/form-template.ts';
import type { Grid } from '../../../shared/sheets/grid.ts';
import type { ListTable } from '../../../shared/sheets/list-table.ts';
import { xlsxOf } from '../../../shared/sheets/xlsx.ts';
import { senderOf } from '../../support/form-senders.ts';
import { asSesStores, composed } from '../../support/mail.ts';

export type FileKind = 'xlsx' | 'csv' | 'eml';

export interface HonestFile {
  readonly kind: FileKind;
  readonly form: FormId;
  /** Who may file it. */
  readonly sender: string;
  readonly bytes: Buffer;
}

const tableOf = ({ rows }: Grid): ListTable => {
  const width = Math.max(...rows.flatMap(({ cells }) => [...cells.keys()]));
  const [headings = [], ...others] = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, at) => String(cells.get(at + 1) ?? '')),
  );
  return { headings, rows: others };
};

/** As a program writes it that encodes no texts. */
const plainly = (sender: string, form: FormId, text: string): Buffer =>
  Buffer.from(
    [
      `From: ${sender}@example.com`,
      `To: ${form}@example.net`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text.replaceAll('\n', '\r\n'),
    ].join('\r\n'),
  );

const filesOf = async (form: FormId, at: number): Promise<readonly HonestFile[]> => {
  const language = LANGUAGES[at % LANGUAGES.length] ?? 'en';
  const sender = senderOf(form);
  const text = sampleText(form, language);
  const read = readText(form, text);
  if ('why' in read) throw new Error(`the sample text of ${form} cannot be read`);
  const { body = {} } = exampleOf(formOf(form).operation);
  const template = await formWorkbook(form, { language, createdAtMs: 0, bodies: [body], areExamples: false });
  const table = tableOf(read.grid);
  const csv = csvOf(table);
  const mailed = async (more: Parameters<typeof composed>[0]): Promise<Buffer> =>
    asSesStores(await composed({ from: `${sender}@example.com`, to: `${form}@example.net`, ...more }));
  const attached = [
    { filename: '标志.png', content: Buffer.from('png') },
    { filename: '表格.xlsx', content: template, contentType: SHEET_MEDIA_TYPES.xlsx },
  ];
  const files: readonly (readonly [FileKind, Buffer])[] = [
    ['xlsx', template],
    ['xlsx', await xlsxOf([{ name: formOf(form).sheet[language], ...table }], 0)],
    ['csv', csv],
    ['eml', await mailed({ subject: '日志', text })],
    ['eml', asSesStores(plainly(sender, form, text))],
    ['eml', await mailed({ text: '见附件', html: '<p>见附件</p>', attachments: attached })],
    ['eml', await mailed({ subject: '表格', text, attachments: [{ filename: 'a.csv', content: csv }] })],
  ];
  return files.map(([kind, bytes]) => ({ kind, form, sender, bytes }));
};

export const honestFiles = async (): Promise<readonly HonestFile[]> =>
  (await Promise.all(FORM_IDS.map(filesOf))).flat();
