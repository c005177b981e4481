import { describe, expect, it } from 'vitest';
import { csvText } from '../../../web/src/ui/csv.ts';

describe('a table as csv', () => {
  it.each([
    { cell: '张三', written: '张三' },
    { cell: 12, written: '12' },
    { cell: -1, written: '-1' },
    { cell: null, written: '' },
    { cell: 'a,b', written: '"a,b"' },
    { cell: '说"好"', written: '"说""好"""' },
    { cell: '两\n行', written: '"两\n行"' },
    { cell: '=1+1', written: "'=1+1" },
    { cell: ' =1+1', written: "' =1+1" },
    { cell: '＝1+1', written: "'＝1+1" },
    { cell: '@risk,', written: '"\'@risk,"' },
  ])('writes $cell as $written', ({ cell, written }) => {
    expect(csvText(['列'], [[cell]])).toBe(`\uFEFF列\r\n${written}\r\n`);
  });
});
