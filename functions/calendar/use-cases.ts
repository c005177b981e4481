import type { Call } from '../../shared/ports/call.ts';
import type { CalendarDeps } from './calendar-year.ts';
import { importHolidaysOfYear, previewHolidays } from './holidays.ts';
import { removeCalendarOverride, setCalendarOverride } from './overrides.ts';
import { showCalendar } from './show-calendar.ts';

export const calendarUseCases = (deps: CalendarDeps) => ({
  'show-calendar': (call: Call<'show-calendar'>) => showCalendar(deps, call),
  'set-calendar-override': (call: Call<'set-calendar-override'>) => setCalendarOverride(deps, call),
  'remove-calendar-override': (call: Call<'remove-calendar-override'>) => removeCalendarOverride(deps, call),
  'preview-holidays': (call: Call<'preview-holidays'>) => previewHolidays(deps, call),
  'import-holidays': (call: Call<'import-holidays'>) => importHolidaysOfYear(deps, call),
});
