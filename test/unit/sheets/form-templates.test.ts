import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../support/read-workbook.ts';
import * as z from 'zod';
import { exampleOf } from '../../../shared/contracts/descriptions/descriptions.ts';
import { FORM_IDS, type FormId } from '../../../shared/contracts/forms/form-ids.ts';
import { FORMS, formOf } from '../../../shared/contracts/forms/forms.ts';
import { SHEET_MEDIA_TYPES } from '../../../shared/contracts/http/list-items.ts';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { normalisedName } from '../../../shared/domain/names/normalised-name.ts';
import { formWorkbook } from '../../../shared/sheets/form-template.ts';
import { readForms } from '../../../shared/sheets/read-forms.ts';

const { xlsx } = SHEET_MEDIA_TYPES;

const templateOf = (form: FormId, language: Language = 'zh-CN', areExamples = true): Promise<Buffer> => {
  const { body = {} } = exampleOf(formOf(form).operation);
  return formWorkbook(form, { language, createdAtMs: 0, bodies: [body], areExamples });
};

const changed = async (bytes: Buffer, change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const workbook = await workbookOf(bytes);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const cells = FORM_IDS.flatMap((form) => LANGUAGES.map((language) => ({ form, language })));

describe.each(cells)('the template of $form in $language', ({ form, language }) => {
  it('read back, its example is that of the contract', async () => {
    const filled = await changed(await templateOf(form, language), (workbook) => {
      const sheet = workbook.worksheets[0];
      sheet?.eachRow((row) => (row.getCell(1).value = row.number === 1 ? row.getCell(1).value : null));
    });
    const read = await readForms(filled, xlsx, form);
    const { operation } = formOf(form);
    expect(read).toMatchObject({ outcome: 'done', value: [{ body: {} }] });
    if (read.outcome === 'refused') return;
    expect(read.value.map(({ body }) => body)).toEqual([CONTRACTS[operation].body.parse(exampleOf(operation).body)]);
  });

  it('uploaded as it is holds nothing, for the example is only one', async () => {
    expect(await readForms(await templateOf(form, language), xlsx, form)).toMatchObject({
      code: 'sheet-without-rows',
    });
  });

  it('has headings that no two columns share', () => {
    const { columns, lines } = formOf(form);
    const names = [...columns, ...(lines?.columns ?? [])].map(({ heading }) => normalisedName(heading[language]));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(FORM_IDS)('the form %s', (form) => {
  it.each(LANGUAGES)('has drop-downs and a sheet name that Excel takes, in %s', (language) => {
    const { sheet, columns, lines } = formOf(form);
    expect(sheet[language]).toMatch(/^[^*?:\\/[\]]{1,31}$/);
    for (const { kind } of [...columns, ...(lines?.columns ?? [])]) {
      const labels = typeof kind === 'object' ? Object.values(kind.options).map((label) => label[language]) : [];
      expect(labels.join(',').length).toBeLessThanOrEqual(255);
      expect(labels.join('')).not.toMatch(/[、,，;；"]/);
    }
  });

  it('has a column for each field of its contract but the department', () => {
    const { operation, columns, lines } = formOf(form);
    const { shape }: z.ZodObject = CONTRACTS[operation].body;
    const list =
      lines === undefined
        ? undefined
        : (z.toJSONSchema(shape[lines.field] as z.ZodType, { io: 'input' }) as { items: { properties: object } });
    expect(
      ['departmentId', ...columns.map(({ field }) => field), ...(lines === undefined ? [] : [lines.field])].toSorted(),
    ).toEqual([...new Set(['departmentId', ...Object.keys(shape)])].toSorted());
    expect((lines?.columns ?? []).map(({ field }) => field).toSorted()).toEqual(
      Object.keys(list?.items.properties ?? {}).toSorted(),
    );
  });
});

describe('a template', () => {
  it('offers choices in drop-downs, and dates and times in their formats', async () => {
    const workbook = await workbookOf(await templateOf('score'));
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell('D1').value).toBe('考核项');
    expect(sheet?.getCell('D500').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"支持服务,工作效率,公司评价"'],
    });
    const dailyLog = await workbookOf(await templateOf('daily-log'));
    const visits = dailyLog.getWorksheet('拜访');
    const formats = ['日期', '时间', '电话'].map((heading) => {
      const column = [...Array(12).keys()].find((at) => visits?.getCell(1, at + 1).value === heading) ?? 0;
      return visits?.getColumn(column + 1).numFmt;
    });
    expect(formats).toEqual(['yyyy-mm-dd', 'hh:mm', '@']);
  });

  it('names its form and version on a sheet that nobody sees', async () => {
    const workbook = await workbookOf(await templateOf('leave'));
    const mark = workbook.getWorksheet('_form');
    expect([mark?.state, mark?.getCell('B1').value, mark?.getCell('C1').value]).toEqual(['veryHidden', 'leave', 1]);
  });

  it('of another form is recognised', async () => {
    expect(await readForms(await templateOf('leave', 'zh-CN', false), xlsx, 'excuse')).toMatchObject({
      code: 'sheet-of-another-form',
    });
  });

  it('of another version is recognised', async () => {
    const outdated = await changed(await templateOf('leave', 'zh-CN', false), (workbook) => {
      const mark = workbook.getWorksheet('_form');
      if (mark !== undefined) mark.getCell('C1').value = FORMS.leave.version - 1;
    });
    expect(await readForms(outdated, xlsx, 'leave')).toMatchObject({ code: 'sheet-outdated' });
  });
});
