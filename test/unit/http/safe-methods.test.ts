import { describe, expect, it } from 'vitest';
import { CONTRACTS } from '../../../shared/contracts/http/operations.ts';
import { type OperationId, ROUTES } from '../../../shared/contracts/routes.ts';
import { stateOf } from '../../proof/reach/state-of-department.ts';
import { ACTORS } from './actors.ts';
import { inMemoryApi } from './in-memory-api.ts';
import { PERMISSION_ROWS } from './permission-rows.ts';

const SAFE = (Object.keys(ROUTES) as OperationId[]).filter((operation) => ROUTES[operation].method === 'GET');
const PEOPLE = Object.values(ACTORS);

describe('whatever is asked by GET', () => {
  it.each(SAFE)('%s changes nothing', async (operation) => {
    const statuses = [];
    for (const as of PEOPLE) {
      const api = await inMemoryApi();
      const { make, address } = PERMISSION_ROWS[operation];
      const recordId = (await make?.(api, as)) ?? '';
      const before = await stateOf(api, 'hz-01', PEOPLE);
      statuses.push((await api.send(operation, { as, ...address({ owner: as, recordId, scope: 'own' }) })).status);
      expect(await stateOf(api, 'hz-01', PEOPLE)).toBe(before);
    }
    expect(statuses).toContain(CONTRACTS[operation].status);
  });
});
