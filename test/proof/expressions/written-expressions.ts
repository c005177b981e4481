/** Every regular expression of the product's source: literals, and calls of `RegExp`, which a reader must be able to judge, too. */

import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import * as z from 'zod';

const root = resolve(import.meta.dirname, '../../..');
const SOURCES = '{shared,functions,infra,web/src,web/service-worker,commands}/**/*.{ts,tsx,mjs}';

export interface WrittenExpression {
  /** As a literal: `/^a+$/u`. */
  readonly literal: string;
  /** `shared/sheets/formula.ts`, or of what library it is. */
  readonly places: readonly string[];
}

const namesRegExp = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** @throws where a pattern is put together at run time: it cannot be checked here. */
function literalOf(node: ts.NewExpression | ts.CallExpression, file: string): string {
  const [pattern, flags] = node.arguments ?? [];
  if (pattern === undefined || !ts.isStringLiteralLike(pattern) || (flags && !ts.isStringLiteralLike(flags)))
    throw new Error(`${file}: ${node.getText()} is put together at run time`);
  return String(new RegExp(pattern.text, flags?.text));
}

function literalsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    else if (namesRegExp(node)) found.push(literalOf(node, file));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Those that zod brings for the formats that our contracts name. */
const OF_ZOD = [z.email(), z.iso.date(), z.iso.datetime(), z.iso.time()].flatMap((schema) => {
  const { format, pattern } = schema._zod.def;
  return pattern === undefined ? [] : [{ literal: String(pattern), place: `zod ${format}` }];
});

export function writtenExpressions(): readonly WrittenExpression[] {
  const ours = globSync(SOURCES, { cwd: root }).flatMap((file) =>
    literalsIn(file).map((literal) => ({ literal, place: file })),
  );
  return [...Map.groupBy([...ours, ...OF_ZOD], ({ literal }) => literal)].map(([literal, found]) => ({
    literal,
    places: [...new Set(found.map(({ place }) => place))].sort(),
  }));
}
