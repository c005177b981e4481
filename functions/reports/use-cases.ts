import type { Call } from '../../shared/ports/call.ts';
import { type ExportMonthPackDeps, exportMonthPack } from './export-month-pack.ts';

export const reportUseCases = (deps: ExportMonthPackDeps) => ({
  'export-month-pack': (call: Call<'export-month-pack'>) => exportMonthPack(deps, call),
});
