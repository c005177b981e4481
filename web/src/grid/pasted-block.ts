/**
 * What a spreadsheet puts on the clipboard, as rows of cells: tabs between cells, a line a row. A cell that holds a tab,
 * a line break or a quote comes in quotes, its quotes doubled.
 */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let rest = text.replace(/\r\n?/g, '\n');
  while (rest !== '') {
    const quoted = cell === '' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) : null;
    const taken = quoted?.[0] ?? rest.slice(0, 1);
    rest = rest.slice(taken.length);
    if (quoted?.[1] !== undefined) cell = quoted[1].replaceAll('""', '"');
    else if (taken === '\t' || taken === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (taken === '\n' && rest !== '') rows.push([]);
    } else cell += taken;
  }
  if (!text.endsWith('\n') && !text.endsWith('\r')) rows.at(-1)?.push(cell);
  return rows;
}
