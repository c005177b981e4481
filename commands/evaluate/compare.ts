import type { Problem } from '../../shared/contracts/dossier/problems.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { WhatIf } from '../../shared/domain/what-if/what-if.ts';
import { whatIf } from '../../shared/domain/what-if/what-if.ts';
import type { DiffArguments } from './diff-arguments.ts';
import { endOf } from './evaluate.ts';
import { readFiles } from './read-files.ts';

export type Comparison =
  | { readonly ok: true; readonly dossier: Dossier; readonly difference: WhatIf }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the named files and judges each month without and with the patch of `--diff`. */
export const compare = (args: DiffArguments): Comparison => {
  const { asOf, months } = args;
  const read = readFiles(args.dossier, [
    { option: '--policy', file: args.policy },
    { option: '--diff', file: args.diff },
  ]);
  if (!read.ok) return read;
  const [policy = [], patch = []] = read.patches;
  const dossier = { ...read.dossier, policies: [...read.dossier.policies, ...policy] };
  const judged = months.map((month) => ({ month, asOf: asOf ?? endOf({ kind: 'month', month }, dossier) }));
  return { ok: true, dossier, difference: whatIf(dossier, patch, judged) };
};
