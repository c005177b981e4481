import type { Call } from '../../shared/ports/call.ts';
import { type ExportMonthPackDeps, exportMonthPack } from './export-month-pack.ts';
import { type ExportQuarterPackDeps, exportQuarterPack } from './export-quarter-pack.ts';

export const reportUseCases = (deps: ExportMonthPackDeps & ExportQuarterPackDeps) => ({
  'export-month-pack': (call: Call<'export-month-pack'>) => exportMonthPack(deps, call),
  'export-quarter-pack': (call: Call<'export-quarter-pack'>) => exportQuarterPack(deps, call),
});
