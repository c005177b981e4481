import { describe, expect, it } from 'vitest';
import { inMemoryApi } from '../http/in-memory-api.ts';
import { standing } from '../http/judged.ts';

const judged = async () => {
  const api = await inMemoryApi();
  await api.standings.replace({
    departmentId: 'hz-01',
    month: '2026-11',
    asOf: '2026-11-23T12:05:00Z',
    standings: ['s01', 's02', 's03'].map((staffId) => standing({ staffId })),
  });
  const staffOf = async (as: string, scope?: string) => {
    const query = scope === undefined ? {} : { scope };
    const { body } = await api.send('show-standings', { as, query, params: { month: '2026-11' } });
    return (body as { standings: { staffId: string }[] }).standings.map(({ staffId }) => staffId);
  };
  return { api, staffOf };
};

describe('the standings of a month', () => {
  it('are one’s own, as the last run judged them', async () => {
    const { api } = await judged();
    const { body } = await api.send('show-standings', { as: 's01', params: { month: '2026-11' } });
    expect(body).toEqual({
      month: '2026-11',
      asOf: '2026-11-23T12:05:00Z',
      visitsLimit: 4,
      standings: [{ ...standing(), staffName: '员工s01' }],
    });
  });

  it('are those of the unit for its manager, and of everybody for the department’s', async () => {
    const { staffOf } = await judged();
    expect(await staffOf('m01', 'unit')).toEqual(['s01', 's02']);
    expect(await staffOf('d01', 'department')).toEqual(['s01', 's02', 's03']);
  });

  it('are empty, without an as-of, for a month that no run has judged', async () => {
    const { api } = await judged();
    const { status, body } = await api.send('show-standings', { params: { month: '2026-12' } });
    expect(status).toBe(200);
    expect(body).toEqual({ month: '2026-12', asOf: null, visitsLimit: 4, standings: [] });
  });
});
