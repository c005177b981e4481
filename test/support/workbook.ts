import { type ZippedFile, zipOf } from './zip.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export interface RawWorkbook {
  /** What stands in `<worksheet>`. */
  readonly worksheet: string;
  readonly sheetName?: string;
  readonly properties?: string;
  readonly sharedStrings?: string;
  readonly others?: readonly ZippedFile[];
  /** Changes the sheet's own file. */
  readonly as?: Partial<ZippedFile>;
}

/** A workbook of one sheet, written by hand to hold what no honest program writes. */
export const rawWorkbook = ({ worksheet, sheetName = '请假', ...rest }: RawWorkbook): Buffer => {
  const { properties = '', sharedStrings, others = [], as = {} } = rest;
  const strings: readonly (readonly [string, string, string])[] =
    sharedStrings === undefined ? [] : [['r2', 'sharedStrings', 'sharedStrings.xml']];
  return zipOf([
    { name: '_rels/.rels', content: relations(['r1', 'officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook>${properties}<sheets><sheet name="${sheetName}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(['r1', 'worksheet', 'worksheets/sheet1.xml'], ...strings),
    },
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` }]),
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${worksheet}</worksheet>`, ...as },
    ...others,
  ]);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell of text. */
export const textCell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** Rows of ready-made cells, as a worksheet's data. */
export const sheetData = (...rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData>`;

/** The headings of a sheet of leaves. */
export const LEAVE_HEADINGS: readonly string[] = ['开始日', '结束日', '事由'].map(textCell);
