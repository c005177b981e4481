import {
  CalendarDayParamsSchema,
  CalendarYearParamsSchema,
  CalendarYearSchema,
  HolidaysPreviewSchema,
  ImportHolidaysSchema,
  PreviewHolidaysSchema,
  RemoveCalendarOverrideSchema,
  SetCalendarOverrideSchema,
} from '../calendar.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const calendarContracts = {
  'show-calendar': { ...reads, params: CalendarYearParamsSchema, response: CalendarYearSchema },
  'set-calendar-override': {
    ...writes,
    params: CalendarYearParamsSchema,
    body: SetCalendarOverrideSchema,
    response: CalendarYearSchema,
  },
  'remove-calendar-override': {
    ...writes,
    params: CalendarDayParamsSchema,
    body: RemoveCalendarOverrideSchema,
    response: CalendarYearSchema,
  },
  'preview-holidays': {
    ...reads,
    params: CalendarYearParamsSchema,
    body: PreviewHolidaysSchema,
    response: HolidaysPreviewSchema,
  },
  'import-holidays': {
    ...writes,
    params: CalendarYearParamsSchema,
    body: ImportHolidaysSchema,
    response: CalendarYearSchema,
  },
} as const satisfies ContractsOf<'calendar'>;
