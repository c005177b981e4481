import type { Call } from '../../shared/ports/call.ts';
import type { ListVersionsDeps } from '../../shared/use-cases/list-versions.ts';
import { enterFigures, type EnterFiguresDeps } from './enter-figures.ts';
import { listFigures } from './list-figures.ts';
import { showYearResults, type ShowYearDeps } from './show-year-results.ts';

export const resultUseCases = (deps: EnterFiguresDeps & ListVersionsDeps & ShowYearDeps) => ({
  'enter-targets': (call: Call<'enter-targets'>) => enterFigures(deps, call, 'target'),
  'list-targets': (call: Call<'list-targets'>) => listFigures(deps, call, 'target'),
  'enter-results': (call: Call<'enter-results'>) => enterFigures(deps, call, 'result'),
  'list-results': (call: Call<'list-results'>) => listFigures(deps, call, 'result'),
  'show-year-results': (call: Call<'show-year-results'>) => showYearResults(deps, call),
});
