import { canaries } from './canaries/canaries.ts';
import { coldStart } from './cold-start/cold-start.ts';
import { expressions } from './expressions/expressions.ts';
import { fileFuzz } from './file-fuzz/file-fuzz.ts';
import { injections } from './injections/injections.ts';
import { leastPrivilege } from './least-privilege/least-privilege.ts';
import { load } from './load/load.ts';
import { packages } from './packages/packages.ts';
import { partitionMeter } from './partition-meter/partition-meter.ts';
import { reach } from './reach/reach.ts';
import { requestFuzz } from './request-fuzz/request-fuzz.ts';
import { restoring } from './restoring/restoring.ts';
import { simulation } from './simulation/simulation.ts';
import { tampering } from './tampering/tampering.ts';
import { tokens } from './tokens/tokens.ts';
import type { ProofPart } from './part.ts';

/** In the order of docs/proof.md. */
export const PARTS: readonly ProofPart[] = [
  tampering,
  restoring,
  simulation,
  tokens,
  reach,
  canaries,
  leastPrivilege,
  injections,
  expressions,
  packages,
  coldStart,
  partitionMeter,
  load,
  requestFuzz,
  fileFuzz,
];
