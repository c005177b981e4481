import type { Temporal } from 'temporal-polyfill';
import type { DepartmentCharter, DepartmentStore } from '../../ports/department-store.ts';

const KEPT_MS = 60_000;

interface Kept {
  readonly charter: DepartmentCharter;
  readonly readAtMs: number;
}

/**
 * Department charters kept by a warm process for a minute of request time: they change a few times a year. For so long a
 * request may go by the former policy and calendar; judging and administration read anew.
 */
export class CharterCache {
  readonly #departments: Pick<DepartmentStore, 'readCharter'>;
  readonly #kept = new Map<string, Kept>();

  constructor(departments: Pick<DepartmentStore, 'readCharter'>) {
    this.#departments = departments;
  }

  async read(departmentId: string, at: Temporal.Instant): Promise<DepartmentCharter> {
    const atMs = at.epochMilliseconds;
    const kept = this.#kept.get(departmentId);
    // A request may carry an earlier time than the one before it.
    if (kept !== undefined && Math.abs(atMs - kept.readAtMs) < KEPT_MS) return kept.charter;
    const charter = await this.#departments.readCharter(departmentId);
    if (charter === undefined) throw new Error(`no charter of department ${departmentId}`);
    this.#kept.set(departmentId, { charter, readAtMs: atMs });
    return charter;
  }
}
