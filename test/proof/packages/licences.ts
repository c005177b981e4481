/** What may be handed on with a product under Apache-2.0: licences that ask for their text and their authors to be named. */

import type { Component } from './bill-of-materials.ts';

const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose package.json names no licence as SPDX does, each with what is known of it. */
export const SAID_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['chainsaw@0.1.0', 'Its package.json says MIT/X11, which SPDX calls MIT.'],
  [
    'buffers@0.1.1',
    'It states none. It comes with exceljs (unzipper, binary), whose streaming reader is never called here: sheets are read by our own reader.',
  ],
]);

/** `MIT OR GPL-3.0-or-later` may be had under MIT; `MIT AND Zlib` asks for both. */
const isPermissive = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => PERMISSIVE.has(id)));

/** Packages that are not known to be under a permissive licence. */
export const notPermissive = (components: readonly Component[]): readonly Component[] =>
  components.filter(
    ({ 'bom-ref': ref, licenses }) =>
      !SAID_OTHERWISE.has(ref) && (licenses.length === 0 || !licenses.every(isPermissive)),
  );
