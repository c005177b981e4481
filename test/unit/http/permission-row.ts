import type { Relation } from '../../../shared/contracts/permissions.ts';
import type { ApiRequest, InMemoryApi } from './in-memory-api.ts';

export interface Addressed {
  /** Staff id of the one whose record it is. */
  readonly owner: string;
  /** What `make` returned. */
  readonly recordId: string;
  /** The narrowest scope in which the owner can be found. */
  readonly scope: Relation;
}

export interface PermissionRow {
  /** Makes a record of the owner, as whoever may, and returns its id. Absent: the operation itself makes one. */
  readonly make?: (api: InMemoryApi, owner: string) => Promise<string>;
  /** The request for the record. */
  readonly address: (record: Addressed) => ApiRequest;
  /** Whether an answer of success is about the owner's record, or what it wrote is theirs. Absent: it is. */
  readonly shows?: (body: unknown, owner: string, api: InMemoryApi) => boolean | Promise<boolean>;
}
