import type { ProcedureChanges, ProcedureVersion } from '../agenda/procedure.ts';
import type { PolicyVersion } from '../dossier.ts';
import { compareText } from '../text-order.ts';

export const POLICY_STATES = ['proposed', 'released', 'withdrawn'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** A policy version from its proposal on. What it says is never edited; only a released one is in force. */
export interface PolicyRecord extends PolicyVersion {
  /** How the department works from then on: it decides on no ruling, and no dossier carries it. */
  readonly procedure: ProcedureChanges;
  /** Orders the versions of one `effectiveFrom`: among released ones the greater wins. */
  readonly version: number;
  readonly state: PolicyState;
  /** Staff id and instant in UTC; null for a version that came with a dossier. */
  readonly proposedBy: string | null;
  readonly proposedAt: string | null;
  /** Who released or withdrew it, and when; null while it is proposed, and for one that came with a dossier. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

const VERSION_DIGITS = 6;

/** `000003`: sorts as text. */
export const policyVersionText = (version: number): string => String(version).padStart(VERSION_DIGITS, '0');

/** `2027-01-01.000003`: names a version within its department. */
export const policyIdOf = ({ effectiveFrom, version }: Pick<PolicyRecord, 'effectiveFrom' | 'version'>): string =>
  `${effectiveFrom}.${policyVersionText(version)}`;

/** Records in the order in which later ones win. */
export const inPolicyOrder = <T extends Pick<PolicyRecord, 'effectiveFrom' | 'version'>>(
  records: readonly T[],
): readonly T[] => records.toSorted((a, b) => compareText(policyIdOf(a), policyIdOf(b)));

/** The versions in force: the released ones, in the order in which later ones win. */
export const releasedVersions = (records: readonly PolicyRecord[]): readonly PolicyVersion[] =>
  released(records).map(({ effectiveFrom, parameters }) => ({ effectiveFrom, parameters }));

/** What they change of the department's procedure, in the same order. */
export const releasedProcedures = (records: readonly PolicyRecord[]): readonly ProcedureVersion[] =>
  released(records)
    .filter(({ procedure }) => Object.keys(procedure).length > 0)
    .map(({ effectiveFrom, procedure }) => ({ effectiveFrom, values: procedure }));

const released = (records: readonly PolicyRecord[]): readonly PolicyRecord[] =>
  inPolicyOrder(records.filter(({ state }) => state === 'released'));
