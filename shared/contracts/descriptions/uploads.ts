import { SHEET_MEDIA_TYPES } from '../http/list-items.ts';
import type { CapabilityDescription } from './description.ts';

const base64Of = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const csv = (...lines: readonly string[]) =>
  ({ mediaType: SHEET_MEDIA_TYPES.csv, base64: base64Of(`${lines.join('\r\n')}\r\n`) }) as const;

/** Of files that cannot be read as the form, and of forms that their use cases refuse. */
export const UPLOAD_REFUSALS = [
  'sheet-expected',
  'sheet-unreadable',
  'sheet-protected',
  'sheet-has-macros',
  'sheet-too-large',
  'sheet-encoding',
  'sheet-missing',
  'sheet-of-another-form',
  'sheet-outdated',
  'sheet-without-rows',
  'too-many-submissions',
  'other-department',
  'changed-meanwhile',
  'not-yours',
  'not-permitted',
  'idempotency-key-reused',
] as const;

const importId = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

const leaves = {
  params: { form: 'leave' },
  body: csv('工号,开始日,结束日,事由', 's01,2026-11-24,2026-11-25,体检'),
} as const;

export const UPLOADS = {
  title: { 'zh-CN': '表格填报', en: 'Forms as spreadsheets' },
  operations: {
    'read-template': {
      summary: { 'zh-CN': '下载表单模板', en: 'The template of a form' },
      refusals: [],
      example: { params: { form: 'daily-log' } },
    },
    'preview-upload': {
      summary: {
        'zh-CN': '预览上传：新增、更正、不变各多少',
        en: 'What an upload would add, correct or leave unchanged',
      },
      refusals: UPLOAD_REFUSALS,
      example: leaves,
    },
    'upload-forms': {
      summary: {
        'zh-CN': '上传填好的表单（一人或多人）',
        en: 'File the forms of one or many people from a spreadsheet',
      },
      refusals: UPLOAD_REFUSALS,
      example: leaves,
    },
    'start-import': {
      summary: {
        'zh-CN': '开始后台导入（最多 20000 行），之后查看进度并确认',
        en: 'Start an import of up to 20,000 rows: it is checked in the background and waits for its confirmation',
      },
      refusals: UPLOAD_REFUSALS,
      example: leaves,
    },
    'list-imports': {
      summary: { 'zh-CN': '查看本人的导入', en: 'Your imports' },
      refusals: [],
      example: { query: { state: 'ready' } },
    },
    'show-import': {
      summary: { 'zh-CN': '查看一次导入的进度和结果', en: 'How far an import is' },
      refusals: ['not-found'],
      example: { params: { importId } },
    },
    'confirm-import': {
      summary: { 'zh-CN': '确认导入，全部存入', en: 'Confirm an import: all of it is filed' },
      refusals: ['not-found', 'import-not-ready'],
      example: { params: { importId }, body: {} },
    },
  },
} satisfies CapabilityDescription<'uploads'>;
