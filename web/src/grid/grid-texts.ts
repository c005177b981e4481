import { defineTexts } from '../language/texts.ts';

export const gridTexts = defineTexts(
  {
    keys: '方向键、Tab 移动，直接输入即替换，Enter 确认并下移，Delete 撤回本格，可从电子表格粘贴一块。先按 Esc 再按 Tab 离开表格。',
    unsaved: '未保存',
    wrong: '有误',
    problems: (count: number) => `${count} 格有误`,
    outside: (count: number) => `粘贴的内容有 ${count} 格不在可填的格子里，没有放入。`,
    cell: (row: string, column: string) => `${row} ${column}`,
    save: '保存',
    discard: '全部放弃',
    discardQuestion: '没有保存的都会丢掉，再按一次',
    nothing: '没有未保存的改动。',
    waiting: (count: number, wrong: number) =>
      `${count} 格未保存，已留在这台设备上${wrong > 0 ? `；其中 ${wrong} 格有误，改好才能保存` : ''}。`,
    saved: (count: number, time: string) => `已保存 ${count} 格，收到时间 ${time}`,
    refused: (count: number) => `没有保存：有 ${count} 格不被接受，原因标在格子上。改好或撤回这些格子后再保存。`,
  },
  {
    keys: 'Arrows and Tab move, typing replaces, Enter confirms and goes down, Delete takes a cell back; paste a block from a spreadsheet. Esc, then Tab leaves the grid.',
    unsaved: 'Not saved',
    wrong: 'Wrong',
    problems: (count: number) => (count === 1 ? '1 cell is wrong' : `${count} cells are wrong`),
    outside: (count: number) => `${count} pasted cells fell on no cell to fill in and were left out.`,
    cell: (row: string, column: string) => `${row} ${column}`,
    save: 'Save',
    discard: 'Discard all',
    discardQuestion: 'All that is not saved goes. Press again',
    nothing: 'Nothing to save.',
    waiting: (count: number, wrong: number) =>
      `${count} unsaved, kept on this device${wrong > 0 ? `; ${wrong} of them to be mended first` : ''}.`,
    saved: (count: number, time: string) => `${count} saved, received ${time}`,
    refused: (count: number) =>
      `Not saved: ${count} refused, the reasons stand at the cells. Mend them or take them back, then save again.`,
  },
);
