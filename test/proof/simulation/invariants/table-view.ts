import * as z from 'zod';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoAgendaStore } from '../../../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoTable } from '../../../../shared/adapters/dynamodb/dynamo-table.ts';
import { StoredFactSchema } from '../../../../shared/contracts/records/stored-fact.ts';
import { StoredLedgerEntrySchema } from '../../../../shared/contracts/records/stored-ledger-entry.ts';
import type { Dossier } from '../../../../shared/domain/dossier.ts';
import { foldRecords } from '../../../../shared/domain/facts/fold-records.ts';
import type { RecordedFact } from '../../../../shared/domain/facts/recorded-fact.ts';
import type { LedgerEntry } from '../../../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../../../shared/domain/ledger/month-ledger.ts';
import type { DepartmentFile } from '../../../../shared/ports/department-store.ts';
import type { Watermark } from '../../../../shared/ports/agenda-store.ts';
import { sdkClient } from '../cloud/sdk-client.ts';
import type { SimulatedDynamoDb } from '../cloud/simulated-dynamodb.ts';
import { DEPARTMENT_ID } from '../department.ts';

const ItemFactSchema = z.object({ fact: StoredFactSchema.shape.fact });
const ItemEntrySchema = z.object({ entry: StoredLedgerEntrySchema.shape.entry });

/** What stands in the table, past every store, page and fault. */
export class TableView {
  readonly #table: SimulatedDynamoDb;
  readonly #departments: DynamoDepartmentStore;
  readonly #agenda: DynamoAgendaStore;

  constructor(table: SimulatedDynamoDb) {
    this.#table = table;
    const client = sdkClient<DynamoDBDocumentClient>((command) => Promise.resolve(table.answer(command)));
    this.#departments = new DynamoDepartmentStore(new DynamoTable(client, 'table'));
    this.#agenda = new DynamoAgendaStore(new DynamoTable(client, 'table'));
  }

  async department(): Promise<DepartmentFile> {
    const file = await this.#departments.read(DEPARTMENT_ID);
    if (file === undefined) throw new Error('the department is gone');
    return file;
  }

  async watermark(): Promise<Watermark> {
    const watermark = await this.#agenda.read(DEPARTMENT_ID);
    if (watermark === undefined) throw new Error('the watermark is gone');
    return watermark;
  }

  get facts(): readonly RecordedFact[] {
    return this.#itemsOf('FACTS').map((item) => ItemFactSchema.parse(item).fact);
  }

  async dossier(isKnown: (fact: RecordedFact) => boolean = () => true): Promise<Dossier> {
    const { department, policies, calendar, units, staff } = await this.department();
    return { department, policies, calendar, units, staff, facts: foldRecords(this.facts.filter(isKnown)) };
  }

  entries(month: string): readonly LedgerEntry[] {
    return this.#table
      .partition(`DEPT#${DEPARTMENT_ID}#LEDGER#${month}`)
      .map((item) => ItemEntrySchema.parse(item).entry);
  }

  ledger(month: string): Promise<MonthLedger> {
    return MonthLedger.of(DEPARTMENT_ID, month, this.entries(month));
  }

  /** By notice: what its item says. */
  notices(month: string): ReadonlyMap<string, { readonly state: unknown; readonly reason: unknown }> {
    const items = this.#table.partition(`DEPT#${DEPARTMENT_ID}#NOTICES#${month}`);
    return new Map(items.map((item) => [String(item['sk']), { state: item['state'], reason: item['reason'] }]));
  }

  /** Keys of what still has to happen by then. */
  dueBy(instantText: string): readonly string[] {
    return this.#table.partitions
      .flatMap((pk) => this.#table.partition(pk))
      .filter((item) => item['due'] !== undefined && String(item['dueAt']) <= instantText)
      .map((item) => `${String(item['pk'])} ${String(item['sk'])}`);
  }

  #itemsOf(family: string) {
    const prefix = `DEPT#${DEPARTMENT_ID}#${family}#`;
    return this.#table.partitions
      .filter((pk) => pk.startsWith(prefix))
      .sort()
      .flatMap((pk) => this.#table.partition(pk));
  }
}
