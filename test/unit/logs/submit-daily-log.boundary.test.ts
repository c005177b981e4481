import { describe, expect, it } from 'vitest';
import { dailyLog, inMemoryApi, problemOf, receiptOf } from '../http/in-memory-api.ts';

describe('the deadline of a daily log, whatever the zone of the host', () => {
  it.each([
    { at: '2026-11-23T20:00:00.000+08:00', onTime: true, receivedAt: '2026-11-23T12:00:00Z' },
    { at: '2026-11-23T20:00:00.001+08:00', onTime: false, receivedAt: '2026-11-23T12:00:00.001Z' },
  ])('a log received at $at has onTime $onTime (log.missed)', async ({ at, onTime, receivedAt }) => {
    const api = await inMemoryApi();
    const receipt = receiptOf(await api.send('submit-daily-log', { at, body: dailyLog }));
    expect(receipt).toMatchObject({ onTime, receivedAt, deadline: '2026-11-23T12:00:00Z' });
    expect(api.facts.appended).toHaveLength(1);
  });

  it.each([
    { at: '2026-11-23T23:59:59.999+08:00', date: '2026-11-23', status: 201 },
    { at: '2026-11-23T23:59:59.999+08:00', date: '2026-11-24', status: 422 },
    { at: '2026-11-24T00:00:00.000+08:00', date: '2026-11-24', status: 201 },
  ])('at $at a log of $date is answered $status', async ({ at, date, status }) => {
    const api = await inMemoryApi();
    const response = await api.send('submit-daily-log', { at, body: { ...dailyLog, date } });
    expect(response.status).toBe(status);
    if (status === 422) expect(problemOf(response).errors).toEqual(['/date date-in-the-future']);
  });
});
