/** What a form's template and its reader agree on besides the columns. */

import type { Texts } from '../contracts/problems.ts';

/** The first column, which is nobody's field: for notes, and for what marks the example. */
export const NOTE_HEADING: Texts = { 'zh-CN': '说明', en: 'Note' };

export const EXAMPLE_NOTE: Texts = { 'zh-CN': '示例，上传时忽略', en: 'Example, ignored on upload' };

/** A note that begins like this makes its row an example. */
const EXAMPLE = /^\s*(示例|example)/i;

export const isExample = (note: unknown): boolean => typeof note === 'string' && EXAMPLE.test(note);

/** The hidden sheet: `A1` says that it is ours, `B1` names the form, `C1` its version. */
export const MARK_SHEET = '_form';
export const MARK = 'baifang';
