import { defineTexts } from '../language/texts.ts';

export const entryListTexts = defineTexts({ undo: '撤销' }, { undo: 'Undo' });
