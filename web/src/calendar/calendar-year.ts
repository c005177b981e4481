import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { CalendarYearView } from '../../../shared/contracts/http/calendar.ts';
import { type Answer, valueOf } from '../api/answer.ts';
import { useConnection } from '../api/connection.ts';

const yearKey = (year: number) => ['calendar', year];

export function useCalendarYear(year: number) {
  const { api } = useConnection();
  return useQuery({
    queryKey: yearKey(year),
    queryFn: async () => valueOf(await api('show-calendar', { params: { year: String(year) } })),
  });
}

/** A change is answered with the year as it stands then; refused, the year is read anew, for another may have come first. */
export async function takeIn(queries: QueryClient, year: number, answer: Answer<CalendarYearView>): Promise<void> {
  if (answer.outcome === 'ok') queries.setQueryData(yearKey(year), answer.value);
  else await queries.invalidateQueries({ queryKey: yearKey(year) });
}

/** How many years ahead the API takes settings. */
const YEARS_AHEAD = 2;

export const settableYears = (today: string): { readonly first: number; readonly last: number } => {
  const first = Number(today.slice(0, 4));
  return { first, last: first + YEARS_AHEAD };
};
