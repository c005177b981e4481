import { SHEET_MEDIA_TYPES } from '../http/list-items.ts';
import type { CapabilityDescription } from './description.ts';

const base64Of = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const csv = (...lines: readonly string[]) =>
  ({ mediaType: SHEET_MEDIA_TYPES.csv, base64: base64Of(`${lines.join('\r\n')}\r\n`) }) as const;

/** Of files that cannot be read as the form. */
export const SHEET_REFUSALS = [
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
] as const;

export const UPLOADS = {
  title: { 'zh-CN': '表格填报', en: 'Forms as spreadsheets' },
  operations: {
    'read-template': {
      summary: { 'zh-CN': '下载表单模板', en: 'The template of a form' },
      refusals: [],
      example: { params: { form: 'daily-log' } },
    },
    'upload-forms': {
      summary: {
        'zh-CN': '上传填好的表单（一人或多人）',
        en: 'File the forms of one or many people from a spreadsheet',
      },
      refusals: [
        ...SHEET_REFUSALS,
        'too-many-submissions',
        'other-department',
        'not-yours',
        'not-permitted',
        'idempotency-key-reused',
      ],
      example: {
        params: { form: 'leave' },
        body: csv('工号,开始日,结束日,事由', 's01,2026-11-24,2026-11-25,体检'),
      },
    },
  },
} satisfies CapabilityDescription<'uploads'>;
