import { SHEET_MEDIA_TYPES } from '../http/list-items.ts';
import type { CapabilityDescription } from './description.ts';

const base64Of = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const csv = (...lines: readonly string[]) =>
  ({ mediaType: SHEET_MEDIA_TYPES.csv, base64: base64Of(`${lines.join('\r\n')}\r\n`) }) as const;

/** Of files that cannot be read as the form, and of forms that their use cases refuse. */
const UPLOAD_REFUSALS = [
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
  },
} satisfies CapabilityDescription<'uploads'>;
