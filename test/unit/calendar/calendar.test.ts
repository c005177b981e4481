import { beforeEach, describe, expect, it } from 'vitest';
import {
  CalendarYearSchema,
  type CalendarYearView,
  type HolidaysPreview,
} from '../../../shared/contracts/http/calendar.ts';
import { firstDayTouched } from '../../../shared/domain/calendar/calendar-changes.ts';
import { type ApiRequest, type ApiResponse, inMemoryApi, type InMemoryApi, problemOf } from '../http/in-memory-api.ts';

const as = 'a01';
let api: InMemoryApi;
beforeEach(async () => {
  api = await inMemoryApi();
});

const show = async (year: string): Promise<CalendarYearView> =>
  CalendarYearSchema.parse((await api.send('show-calendar', { as: 's01', params: { year } })).body);
const dayIn = (view: CalendarYearView, date: string) =>
  view.months.flatMap(({ days }) => days).find((day) => day.date === date);
const set = (body: object, more: ApiRequest = {}): Promise<ApiResponse> =>
  api.send('set-calendar-override', { as, params: { year: '2026' }, body: { version: 0, ...body }, ...more });
const remove = (date: string, version: number) =>
  api.send('remove-calendar-override', { as, params: { year: '2026', date }, body: { version } });
const pending = async () => (await api.changes.pending('hz-01')).map(({ fromMonth }) => fromMonth);

const founding = { date: '2026-11-27', workday: false, name: '公司庆' };
const NEW_YEAR = [
  { date: '2027-01-01', name: '元旦', isOffDay: true },
  { date: '2027-01-02', name: '元旦调休上班', isOffDay: false },
];

describe("a year's calendar", () => {
  it('says of each day whether it is worked and who says so', async () => {
    const { months, version } = await show('2026');
    expect(version).toBe(0);
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(months[9]?.days[0]).toEqual({ date: '2026-10-01', workday: false, name: null, source: 'statutory' });
    expect(dayIn(await show('2027'), '2027-01-01')).toMatchObject({ workday: true, source: 'uncovered' });
  });

  it.each(['0000', '9999'])('can be shown of the year %s', async (year) => {
    expect((await show(year)).months).toHaveLength(12);
  });
});

describe('an override', () => {
  it('changes the day, for everyone who judges, and makes the department due from its week', async () => {
    const response = await set(founding);
    expect(response.status).toBe(201);
    const day = { ...founding, source: 'override' };
    expect(dayIn(CalendarYearSchema.parse(response.body), founding.date)).toEqual(day);
    expect(await show('2026')).toEqual(response.body);
    expect((await api.departments.readCharter('hz-01'))?.calendar).toEqual([founding]);
    expect(await pending()).toEqual(['2026-11']);
  });

  it('removed lets the day follow the statutory calendar again', async () => {
    await set(founding);
    const response = await remove(founding.date, 1);
    expect(dayIn(CalendarYearSchema.parse(response.body), founding.date)).toMatchObject({
      workday: true,
      name: null,
      source: 'statutory',
    });
    expect(response.body).toMatchObject({ version: 2 });
  });

  it('of a version that is no longer the last is refused; sent again it finds its work done', async () => {
    const first = await set(founding);
    expect((await set(founding)).text).toBe(first.text);
    expect(problemOf(await set({ ...founding, name: '别名' })).code).toBe('changed-meanwhile');
    expect(problemOf(await remove(founding.date, 0)).code).toBe('changed-meanwhile');
    expect((await api.calendar.readYear('hz-01', 2026)).version).toBe(1);
  });

  it('that is not there is removed without a trace', async () => {
    expect((await remove('2026-12-24', 0)).body).toMatchObject({ version: 0 });
    expect(await pending()).toEqual([]);
  });

  it('may be of the first day of the current month, not of one before', async () => {
    expect((await set({ ...founding, date: '2026-11-01' })).status).toBe(201);
    expect(problemOf(await set({ ...founding, date: '2026-10-31' })).errors).toEqual(['/date before-current-month']);
    expect(problemOf(await remove('2026-10-31', 1)).errors).toEqual(['/date before-current-month']);
  });

  it('of the first days of a month can send a weekly plan back into the month before', async () => {
    expect(firstDayTouched('2026-12-04')).toBe('2026-11-30');
    await set({ ...founding, date: '2026-12-04' });
    expect(await pending()).toEqual(['2026-11']);
  });

  it.each([
    {
      what: 'of another year',
      body: { ...founding, date: '2027-01-01' },
      year: '2026',
      error: '/date not-of-the-year',
    },
    {
      what: 'of a past year',
      body: { ...founding, date: '2025-12-31' },
      year: '2025',
      error: '/year year-out-of-range',
    },
    { what: 'far ahead', body: { ...founding, date: '2029-01-01' }, year: '2029', error: '/year year-out-of-range' },
  ])('$what is refused', async ({ body, year, error }) => {
    expect(problemOf(await set(body, { params: { year } })).errors).toContain(error);
  });
});

describe('the import of a new year', () => {
  const params = { year: '2027' };
  const importDays = (days: object, version = 0, more: ApiRequest = {}) =>
    api.send('import-holidays', { as, params, body: { version, days }, ...more });
  const preview = async (days: object, more: ApiRequest = {}) =>
    (await api.send('preview-holidays', { as, params, body: { days }, ...more })).body as HolidaysPreview;

  it('is previewed without storing anything', async () => {
    const { differences, version } = await preview(NEW_YEAR);
    expect(version).toBe(0);
    expect(differences).toHaveLength(365);
    expect(differences[0]).toEqual({
      date: '2027-01-01',
      before: { workday: true, name: null, source: 'uncovered' },
      after: { workday: false, name: '元旦', source: 'override' },
    });
    expect(await show('2027')).toMatchObject({ version: 0 });
  });

  it('covers the whole year at once', async () => {
    expect((await importDays(NEW_YEAR)).status).toBe(201);
    const view = await show('2027');
    expect(view.version).toBe(1);
    expect(dayIn(view, '2027-01-02')).toMatchObject({ workday: true, name: '元旦调休上班' });
    expect(new Set(view.months.flatMap(({ days }) => days).map(({ source }) => source))).toEqual(new Set(['override']));
    expect((await preview(NEW_YEAR)).differences).toEqual([]);
  });

  it('with one bad line stores nothing and names every one', async () => {
    const days = [...NEW_YEAR, { ...NEW_YEAR[0], date: '2028-01-01' }, NEW_YEAR[1]];
    const response = await importDays(days);
    expect(problemOf(response).errors).toEqual(['/days/2/date not-of-the-year', '/days/3/date named-twice']);
    expect(await show('2027')).toMatchObject({ version: 0 });
  });

  it('of what somebody changed since the preview is refused', async () => {
    await set({ ...founding, date: '2027-05-04' }, { params });
    expect(problemOf(await importDays(NEW_YEAR)).code).toBe('changed-meanwhile');
    const [youthDay] = (await preview(NEW_YEAR)).differences.filter(({ date }) => date === '2027-05-04');
    expect(youthDay?.before).toMatchObject({ name: '公司庆', source: 'override' });
  });

  it('during the year covers days nobody spoke of, and leaves alone what past months were judged by', async () => {
    const march = { at: '2027-03-10T10:00:00+08:00' };
    await set({ ...founding, date: '2027-01-01', name: '部门安排' }, { params, at: '2027-01-04T10:00:00+08:00' });
    await importDays(NEW_YEAR, 1, march);
    const view = await show('2027');
    expect(dayIn(view, '2027-01-01')).toMatchObject({ name: '部门安排' });
    expect(dayIn(view, '2027-01-02')).toMatchObject({ workday: true, source: 'override' });
    expect(await pending()).toContain('2026-12');
  });
});
