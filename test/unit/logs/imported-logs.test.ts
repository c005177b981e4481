import { expect, it } from 'vitest';
import { dailyLog, inMemoryApi } from '../http/in-memory-api.ts';

it('a log imported with the offset of its zone is listed with its receipt in UTC', async () => {
  const api = await inMemoryApi();
  await api.facts.append({
    departmentId: 'hz-01',
    month: '2026-11',
    type: 'daily-log',
    period: '2026-11-20',
    subject: 's01',
    key: 'i0123456789abcdef',
    fact: {
      ...dailyLog,
      id: 'f-8',
      type: 'daily-log',
      receivedAt: '2026-11-20T19:59:59.999+08:00',
      staffId: 's01',
      date: '2026-11-20',
    },
    contentDigest: '0',
    filedBy: null,
    deadline: null,
    judgeAfter: null,
  });
  const { status, body } = await api.send('list-daily-logs');
  expect(status).toBe(200);
  expect(body).toMatchObject({ items: [{ date: '2026-11-20', receivedAt: '2026-11-20T11:59:59.999Z', onTime: true }] });
});
