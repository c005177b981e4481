import { defineTexts } from '../language/texts.ts';

export const chartTexts = defineTexts(
  { asTable: '以表格查看', asChart: '以图表查看' },
  { asTable: 'As a table', asChart: 'As a chart' },
);
