import { type Outcome, done } from '../shared/contracts/http/outcome.ts';
import type { Receipts } from '../shared/contracts/http/receipt.ts';
import {
  type CheckedForms,
  readCalls,
  rehearseForms,
  type SheetCall,
  type UploadFormsDeps,
  type UploadRefusal,
} from './check-forms.ts';

/** They are all rehearsed and filed within one request; an import takes more. */
const MOST_SUBMISSIONS = 500;

/** Reads the forms of a sheet and rehearses every one of them within the request. */
export const checkSheet = async (
  deps: UploadFormsDeps,
  call: SheetCall,
): Promise<Outcome<CheckedForms, UploadRefusal>> => {
  const called = await readCalls(deps, call, MOST_SUBMISSIONS);
  return called.outcome === 'refused' ? called : rehearseForms(deps, call, called.value);
};

/**
 * Files the forms of a sheet, each as its own submission. All of them are rehearsed before the first is kept, so a sheet
 * with anything wrong in it leaves nothing behind; cut short, the same sheet sent again finishes the work.
 */
export const fileSheet = async (deps: UploadFormsDeps, call: SheetCall): Promise<Outcome<Receipts, UploadRefusal>> => {
  const checked = await checkSheet(deps, call);
  if (checked.outcome === 'refused') return checked;
  const filed = await checked.value.file();
  return filed.outcome === 'refused' ? filed : done({ receipts: [...filed.value] });
};
