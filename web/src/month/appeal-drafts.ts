import * as z from 'zod';
import { openShelf } from '../device/shelf.ts';

/** Half-written reasons survive a reload and the way to the sign-in page; by ruling, read once for all of a month. */
export const appealDrafts = openShelf('baifang.draft.appeal.', z.string());
