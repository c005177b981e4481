import type { Call } from '../../shared/ports/call.ts';
import type { WhenNeeded } from '../../shared/ports/when-needed.ts';
import type { UploadFormsDeps } from '../check-forms.ts';
import type { ImportStores } from './start-import.ts';

interface UploadDeps extends UploadFormsDeps {
  readonly importStores: WhenNeeded<ImportStores>;
}

/** Each knows every form and its columns: it is loaded when it is first called. */
export const uploadUseCases = (deps: UploadDeps) => ({
  'read-template': async (call: Call<'read-template'>) => (await import('./read-template.ts')).readTemplate(call),
  'preview-upload': async (call: Call<'preview-upload'>) =>
    (await import('./preview-upload.ts')).previewUpload(deps, call),
  'upload-forms': async (call: Call<'upload-forms'>) => (await import('../file-sheet.ts')).fileSheet(deps, call),
  'start-import': async (call: Call<'start-import'>) =>
    (await import('./start-import.ts')).startImport({ ...deps, ...(await deps.importStores()) }, call),
  'list-imports': async (call: Call<'list-imports'>) =>
    (await import('./list-imports.ts')).listImports(await deps.importStores(), call),
  'show-import': async (call: Call<'show-import'>) =>
    (await import('./show-import.ts')).showImport(await deps.importStores(), call),
  'confirm-import': async (call: Call<'confirm-import'>) =>
    (await import('./confirm-import.ts')).confirmImport(await deps.importStores(), call),
});
