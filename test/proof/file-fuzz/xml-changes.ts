import type fc from 'fast-check';
import { type Change, type TextRule, textChanges } from '../change.ts';

const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const ENTITIES = `<!DOCTYPE sst [<!ENTITY l0 "ha">${LAUGHS}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

/** What no honest program writes, and what some do. */
const RULES: readonly TextRule[] = [
  { at: / t="\w+"/g, by: [' t="inlineStr"', ' t="s"', ' t="e"', ' t="b"', ' t="d"', ' t="str"', ' t="?"', ''] },
  {
    at: /<v>[^<]*<\/v>/g,
    by: ['-1', '999999999', '0.5', 'NaN', '1e999', '', '2958466', '60'].map((v) => `<v>${v}</v>`),
  },
  { at: /<v>/g, by: ['<f>1/0</f><v>', '<f/><v>', '<v><v>', '<is><t>x</t></is><v>', '<v>&#65;', '<v><![CDATA[1]]>'] },
  { at: /<c r="[^"]*"/g, by: ['XFD1048576', 'ZZZZ1', 'A0', 'a1', '', 'CV2', 'CW2', 'B2'].map((r) => `<c r="${r}"`) },
  {
    at: /<row r="[^"]*"/g,
    by: ['1048576', '-1', '0', '1e9', '9007199254740993', 'x', '1'].map((r) => `<row r="${r}"`),
  },
  { at: /<row /g, by: ['<row/>$&', '<row><c/><c/></row>$&', '<row></row></sheetData><sheetData>$&'] },
  { at: /ref="[^"]*"/g, by: ['ref="A1:XFD1048576"', 'ref=""', 'ref="A1:A1:A1"', 'ref="XFD1048576:A1"'] },
  {
    at: / Target="[^"]*"/g,
    by: ['', '../../etc/passwd', '/xl/workbook.xml', 'http://example.org/', 'none.xml', '.', '/', 'workbook.xml'].map(
      (target) => ` Target="${target}"`,
    ),
  },
  { at: / Type="[^"]*"/g, by: [' Type="/sharedStrings"', ' Type="/officeDocument"', ' Type="/worksheet"', ''] },
  { at: / (Id|r:id)="[^"]*"/g, by: [' Id="rId1"', ' Id=""', ' r:id="rId99"', ''] },
  { at: / state="\w+"/g, by: ['', ' state="hidden"', ' state="?"'] },
  { at: /<sheet [^>]*>/g, by: ['$&$&', '', '$&'.repeat(500), '<sheet name="_form" r:id="rId1"/>$&'] },
  { at: / name="[^"]*"/g, by: [' name="_form"', ' name=""', ` name="${'长'.repeat(5000)}"`, ' name="&amp;&lt;"'] },
  { at: /encoding="[^"]*"/g, by: ['UTF-16', 'gb18030', '?', ''].map((name) => `encoding="${name}"`) },
  { at: /<(sst|worksheet|workbook|Relationships)\b/g, by: [`${ENTITIES}$&`, '<!DOCTYPE x>$&', '<?x y?>$&', '<a>$&'] },
  {
    at: /<t( [^>]*)?>/g,
    by: [
      '&l9;',
      '&file;',
      '&#0;',
      '&#x110000;',
      '&nbsp;',
      '_xD800_',
      '_x0000_',
      '_x005F_x0041_',
      '示例',
      '=1+1',
      ']]>',
      '<b/>',
    ].map((text) => `$&${text}`),
  },
  { at: /<si>/g, by: ['<si><r><t>a</t></r><rPh><t>b</t></rPh>', '<si/>', '<si><si>', '<rPh>'] },
  { at: /<\/sheetData>/g, by: ['$&<mergeCells><mergeCell ref="A1:B2"/><mergeCell/></mergeCells>', '', '$&$&'] },
  { at: /<\/(\w+)>/g, by: ['', '$&$&', '</x>', '<!--', '-->', '<![CDATA['] },
  { at: /<workbookPr\b/g, by: ['<workbookPr date1904="1"', '<workbookPr date1904="true" date1904="0"'] },
  { at: /xmlns(:\w+)?="[^"]*"/g, by: ['', 'xmlns=""', 'xmlns:x="a" xmlns:x="b"', '$& '.repeat(300)] },
];

export const xmlChanges: fc.Arbitrary<Change<string>> = textChanges(RULES);
