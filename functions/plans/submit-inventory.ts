import type { InventoryEntry } from '../../shared/domain/dossier.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FileFactDeps } from '../../shared/use-cases/file-fact.ts';
import { fileForm, type FormOutcome } from './file-form.ts';

type WireEntry = Call<'submit-inventory'>['body']['entries'][number];

const entryOf = ({ prospectId, ...fields }: WireEntry): InventoryEntry =>
  prospectId === undefined || prospectId === null || prospectId === '' ? fields : { ...fields, prospectId };

export const submitInventory = (deps: FileFactDeps, call: Call<'submit-inventory'>): Promise<FormOutcome> => {
  const { month, entries } = call.body;
  return fileForm(deps, call, {
    type: 'inventory',
    staffId: call.actor.staff.id,
    month,
    entries: entries.map(entryOf),
  });
};
