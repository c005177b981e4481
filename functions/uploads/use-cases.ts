import type { Call } from '../../shared/ports/call.ts';
import type { UploadFormsDeps } from '../check-forms.ts';
import { fileSheet } from '../file-sheet.ts';
import { confirmImport } from './confirm-import.ts';
import { listImports } from './list-imports.ts';
import { previewUpload } from './preview-upload.ts';
import { readTemplate } from './read-template.ts';
import { showImport } from './show-import.ts';
import { type ImportDeps, startImport } from './start-import.ts';

export const uploadUseCases = (deps: UploadFormsDeps & ImportDeps) => ({
  'read-template': (call: Call<'read-template'>) => readTemplate(call),
  'preview-upload': (call: Call<'preview-upload'>) => previewUpload(deps, call),
  'upload-forms': (call: Call<'upload-forms'>) => fileSheet(deps, call),
  'start-import': (call: Call<'start-import'>) => startImport(deps, call),
  'list-imports': (call: Call<'list-imports'>) => listImports(deps, call),
  'show-import': (call: Call<'show-import'>) => showImport(deps, call),
  'confirm-import': (call: Call<'confirm-import'>) => confirmImport(deps, call),
});
