import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { Receipts } from '../../shared/contracts/http/receipt.ts';
import type { SheetCall, UploadFormsDeps, UploadRefusal } from '../check-forms.ts';
import { checkUpload } from './check-upload.ts';

/**
 * Files the forms of a spreadsheet, each as its own submission. All of them are rehearsed before the first is kept, so a
 * sheet with anything wrong in it leaves nothing behind; cut short, the same sheet sent again finishes the work.
 */
export const uploadForms = async (
  deps: UploadFormsDeps,
  call: SheetCall,
): Promise<Outcome<Receipts, UploadRefusal>> => {
  const checked = await checkUpload(deps, call);
  if (checked.outcome === 'refused') return checked;
  const filed = await checked.value.file();
  return filed.outcome === 'refused' ? filed : done({ receipts: [...filed.value] });
};
