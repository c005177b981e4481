import type { Call } from '../../shared/ports/call.ts';
import type { ExportMonthPackDeps } from './export-month-pack.ts';
import type { ExportQuarterPackDeps } from './export-quarter-pack.ts';

export const reportUseCases = (deps: ExportMonthPackDeps & ExportQuarterPackDeps) => ({
  // Every list that there is.
  'export-month-pack': async (call: Call<'export-month-pack'>) =>
    (await import('./export-month-pack.ts')).exportMonthPack(deps, call),
  'export-quarter-pack': async (call: Call<'export-quarter-pack'>) =>
    (await import('./export-quarter-pack.ts')).exportQuarterPack(deps, call),
});
