import {
  EnterFiguresSchema,
  FiguresPageSchema,
  ListFiguresQuerySchema,
  ShowYearParamsSchema,
  ShowYearQuerySchema,
  YearPageSchema,
} from '../year-figures.ts';
import { type ContractsOf, entersSheet, reads } from '../operation-contract.ts';

export const resultsContracts = {
  'enter-targets': { ...entersSheet, body: EnterFiguresSchema },
  'list-targets': { ...reads, query: ListFiguresQuerySchema, response: FiguresPageSchema },
  'enter-results': { ...entersSheet, body: EnterFiguresSchema },
  'list-results': { ...reads, query: ListFiguresQuerySchema, response: FiguresPageSchema },
  'show-year-results': {
    ...reads,
    params: ShowYearParamsSchema,
    query: ShowYearQuerySchema,
    response: YearPageSchema,
  },
} as const satisfies ContractsOf<'results'>;
