import { defineTexts } from '../language/texts.ts';

export const loadingTexts = defineTexts({ loading: '正在载入' }, { loading: 'Loading' });
