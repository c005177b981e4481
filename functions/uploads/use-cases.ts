import type { Call } from '../../shared/ports/call.ts';
import { readTemplate } from './read-template.ts';
import { uploadForms, type UploadFormsDeps } from './upload-forms.ts';

export const uploadUseCases = (deps: UploadFormsDeps) => ({
  'read-template': (call: Call<'read-template'>) => readTemplate(call),
  'upload-forms': (call: Call<'upload-forms'>) => uploadForms(deps, call),
});
