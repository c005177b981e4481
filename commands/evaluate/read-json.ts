import { readFileSync } from 'node:fs';
import type { Problem } from '../../shared/contracts/dossier/problems.ts';

export type ReadJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly Problem[] };

const STANDARD_INPUT = 0;

/** Parses a file, or standard input for `-`; a file that cannot be read or is no JSON is a problem of the whole. */
export const readJson = (file: string): ReadJson => {
  try {
    const value: unknown = JSON.parse(readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8'));
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problems: [{ pointer: '', reason: error instanceof Error ? error.message : String(error) }] };
  }
};
