import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import { checkForms, type SheetCall, type UploadFormsDeps, type UploadRefusal } from './check-forms.ts';
import { filedByUploader } from './rehearsal.ts';

/**
 * Files the forms of a spreadsheet, each as its own submission. All of them are rehearsed before the first is kept, so a
 * sheet with anything wrong in it leaves nothing behind; cut short, the same sheet sent again finishes the work.
 */
export const uploadForms = async (
  deps: UploadFormsDeps,
  call: SheetCall,
): Promise<Outcome<Receipts, UploadRefusal>> => {
  const checked = await checkForms(deps, call);
  if (checked.outcome === 'refused') return checked;
  const { file, known } = checked.value;
  const facts = { ...known, append: deps.facts.append.bind(deps.facts) };
  const filed = await file({ facts: filedByUploader(facts, call.actor.staff.id), roster: deps.roster });
  return filed.outcome === 'refused' ? filed : done({ receipts: [...filed.value] });
};
