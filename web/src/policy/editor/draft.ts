import { useMemo, useState } from 'react';
import * as z from 'zod';
import { PolicyParametersSchema } from '../../../../shared/contracts/dossier/parameters.ts';
import { ProcedureChangesSchema } from '../../../../shared/contracts/procedure.ts';
import {
  PROCEDURE_NAMES,
  type ProcedureChanges,
  type ProcedureName,
  procedureInForce,
} from '../../../../shared/domain/agenda/procedure.ts';
import {
  type ParameterName,
  PARAMETER_NAMES,
  type PolicyParameters,
} from '../../../../shared/domain/policy/parameters.ts';
import { policyInForce } from '../../../../shared/domain/policy/policy-in-force.ts';
import { monthAfter } from '../../../../shared/domain/time/month.ts';
import { openShelf } from '../../device/shelf.ts';
import { useMe } from '../../me/me.ts';
import type { PolicyVersions } from '../policies.ts';
import { isSame } from '../values.ts';

/** Numbers that are typed wrong are NaN; what is not touched is absent. */
export interface PolicyDraft {
  readonly effectiveFrom: string;
  readonly parameters: PolicyParameters;
  readonly procedure: ProcedureChanges;
}

/** Of what was kept, every value that is whole: half a number is typed anew. */
const wholeParts = <T extends object>(schema: z.ZodType<T>, values: Readonly<Record<string, unknown>>) =>
  Object.entries(values)
    .map(([name, value]) => schema.safeParse({ [name]: value }).data)
    .reduce<Partial<T>>((parts, part) => ({ ...parts, ...part }), {});

const KeptValues = z.record(z.string(), z.unknown());
const PolicyDraftSchema: z.ZodType<PolicyDraft> = z
  .object({ effectiveFrom: z.string(), parameters: KeptValues, procedure: KeptValues })
  .transform(({ effectiveFrom, parameters, procedure }) => ({
    effectiveFrom,
    parameters: wholeParts(PolicyParametersSchema, parameters),
    procedure: wholeParts(ProcedureChangesSchema, procedure),
  }));

export interface DraftChanges {
  readonly parameters: readonly ParameterName[];
  readonly procedure: readonly ProcedureName[];
}

/** What of a draft differs from what is in force on its day. */
const changesOf = ({ effectiveFrom, parameters, procedure }: PolicyDraft, versions: PolicyVersions): DraftChanges => {
  const held = policyInForce(versions.parameters);
  const worked = procedureInForce(versions.procedure);
  return {
    parameters: PARAMETER_NAMES.filter(
      (name) => parameters[name] !== undefined && !isSame(parameters[name], held(name, effectiveFrom)),
    ),
    procedure: PROCEDURE_NAMES.filter(
      (name) => procedure[name] !== undefined && !isSame(procedure[name], worked(name, effectiveFrom)),
    ),
  };
};

const only = <T extends object>(values: T, names: readonly string[]): Partial<T> => {
  const kept: Partial<T> = { ...values };
  for (const name in kept) if (!names.includes(name)) Reflect.deleteProperty(kept, name);
  return kept;
};

/** The new version that somebody is writing, kept on the device, one a person. */
export function useDraft(versions: PolicyVersions) {
  const { staffId, today } = useMe();
  const shelf = useMemo(() => openShelf('baifang.draft.policy.', PolicyDraftSchema), []);
  const blank: PolicyDraft = { effectiveFrom: `${monthAfter(today.slice(0, 7))}-01`, parameters: {}, procedure: {} };
  const [draft, setDraft] = useState(() => shelf.all().get(staffId) ?? blank);
  const change = (next: PolicyDraft) => {
    shelf.put(staffId, next);
    setDraft(next);
  };
  const discard = () => {
    shelf.remove(staffId);
    setDraft(blank);
  };
  const changes = changesOf(draft, versions);
  const proposal = {
    effectiveFrom: draft.effectiveFrom,
    parameters: only(draft.parameters, changes.parameters),
    procedure: only(draft.procedure, changes.procedure),
  };
  return { draft, change, discard, changes, proposal };
}

export type Proposal = ReturnType<typeof useDraft>['proposal'];
