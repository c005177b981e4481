import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormId } from '../../../shared/contracts/forms/form-ids.ts';
import type { Receipts } from '../../../shared/contracts/http/receipt.ts';
import type { UploadPreview } from '../../../shared/contracts/http/uploads.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import type { Answer, Failure } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';
import type { ChosenFile } from './chosen-file.ts';
import { type TypedRows, typedRows } from './typed-rows.ts';

/** What is known of a sheet that somebody chose. */
export type SheetState =
  | { readonly state: 'none' }
  | { readonly state: 'checking' | 'filing'; readonly file: ChosenFile }
  | { readonly state: 'fine'; readonly file: ChosenFile; readonly preview: UploadPreview }
  | { readonly state: 'wrong'; readonly file: ChosenFile; readonly problem: Problem; readonly typed: TypedRows }
  | { readonly state: 'large' | 'started'; readonly file: ChosenFile }
  | { readonly state: 'failed'; readonly file: ChosenFile; readonly failure: Failure }
  | { readonly state: 'filed'; readonly file: ChosenFile; readonly receipts: Receipts['receipts'] };

export const IMPORTS_KEY = ['imports'];

/** A sheet on its way: checked as soon as it is chosen, then filed at once or imported in the background. */
export function useSheet(form: FormId) {
  const { api } = useConnection();
  const queries = useQueryClient();
  const [sheet, setSheet] = useState<SheetState>({ state: 'none' });
  const call = (file: ChosenFile) => ({ params: { form }, body: file.sheet });

  const failed = async (file: ChosenFile, failure: Failure): Promise<SheetState> => {
    if (failure.outcome !== 'refused') return { state: 'failed', file, failure };
    const { problem } = failure;
    if (problem.code === 'too-many-submissions') return { state: 'large', file };
    return { state: 'wrong', file, problem, typed: await typedRows(file.bytes, file.sheet.mediaType, form) };
  };
  const next = async <T>(
    file: ChosenFile,
    working: 'checking' | 'filing',
    ask: () => Promise<Answer<T>>,
    done: (value: T) => SheetState,
  ) => {
    setSheet({ state: working, file });
    const answer = await ask();
    setSheet(answer.outcome === 'ok' ? done(answer.value) : await failed(file, answer));
  };

  return {
    sheet,
    forget: () => {
      setSheet({ state: 'none' });
    },
    check: (file: ChosenFile) =>
      next(
        file,
        'checking',
        () => api('preview-upload', call(file)),
        (preview) => ({ state: 'fine', file, preview }),
      ),
    file: (file: ChosenFile) =>
      next(
        file,
        'filing',
        () => api('upload-forms', call(file)),
        ({ receipts }) => ({ state: 'filed', file, receipts }),
      ),
    start: async (file: ChosenFile) => {
      await next(
        file,
        'filing',
        () => api('start-import', { ...call(file), idempotencyKey: crypto.randomUUID() }),
        () => ({ state: 'started', file }),
      );
      await queries.invalidateQueries({ queryKey: IMPORTS_KEY });
    },
  };
}
