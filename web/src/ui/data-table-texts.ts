import { defineTexts } from '../language/texts.ts';

export const dataTableTexts = defineTexts(
  {
    search: '搜索',
    details: '详情',
    nothingFound: '没有找到，换个词试试。',
    total: (total: number) => `共 ${total} 条`,
  },
  {
    search: 'Search',
    details: 'Details',
    nothingFound: 'Nothing found. Try another word.',
    total: (total: number) => `${total} in all`,
  },
);
