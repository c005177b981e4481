import { type Outcome } from '../../shared/contracts/http/outcome.ts';
import {
  type CheckedForms,
  readCalls,
  rehearseForms,
  type SheetCall,
  type UploadFormsDeps,
  type UploadRefusal,
} from '../check-forms.ts';

/** They are all rehearsed and filed within one request; an import takes more. */
const MOST_SUBMISSIONS = 500;

/** Reads the forms of a sheet and rehearses every one of them within the request. */
export const checkUpload = async (
  deps: UploadFormsDeps,
  call: SheetCall,
): Promise<Outcome<CheckedForms, UploadRefusal>> => {
  const called = await readCalls(deps, call, MOST_SUBMISSIONS);
  return called.outcome === 'refused' ? called : rehearseForms(deps, call, called.value);
};
