import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { UploadPreview } from '../../shared/contracts/http/uploads.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { UploadFormsDeps, UploadRefusal } from '../check-forms.ts';
import { checkSheet } from '../file-sheet.ts';

/** What an upload of the sheet would do. It keeps nothing: the sheet itself, sent again, is the confirmation. */
export const previewUpload = async (
  deps: UploadFormsDeps,
  call: Call<'preview-upload'>,
): Promise<Outcome<UploadPreview, UploadRefusal>> => {
  const checked = await checkSheet(deps, call);
  return checked.outcome === 'refused' ? checked : done(checked.value.foreseen);
};
