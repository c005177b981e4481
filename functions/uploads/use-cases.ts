import type { Call } from '../../shared/ports/call.ts';
import type { UploadFormsDeps } from './check-forms.ts';
import { previewUpload } from './preview-upload.ts';
import { readTemplate } from './read-template.ts';
import { uploadForms } from './upload-forms.ts';

export const uploadUseCases = (deps: UploadFormsDeps) => ({
  'read-template': (call: Call<'read-template'>) => readTemplate(call),
  'preview-upload': (call: Call<'preview-upload'>) => previewUpload(deps, call),
  'upload-forms': (call: Call<'upload-forms'>) => uploadForms(deps, call),
});
