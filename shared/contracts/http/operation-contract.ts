import type * as z from 'zod';
import type { OperationOf, Capability } from '../routes.ts';
import { FileSchema, SheetFileSchema } from './files.ts';
import { NoFieldsSchema } from './shapes.ts';
import { ReceiptSchema, ReceiptsSchema } from './receipt.ts';

export interface OperationContract {
  /** Path parameters. */
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** An object sent as JSON, or as a form with bracketed names; operations that only read take none. */
  readonly body: z.ZodObject;
  readonly status: 200 | 201;
  readonly response: z.ZodObject;
}

/** What the operations of a capability take and answer. */
export type ContractsOf<Served extends Capability> = Readonly<Record<OperationOf<Served>, OperationContract>>;

export const reads = { params: NoFieldsSchema, query: NoFieldsSchema, body: NoFieldsSchema, status: 200 } as const;
export const submits = { ...reads, status: 201, response: ReceiptSchema } as const;
/** Administration answers with what it changed, as it stands now. */
export const writes = { ...reads, status: 201 } as const;
export const entersSheet = { ...submits, response: ReceiptsSchema } as const;

/** Whether its request is a spreadsheet, however it is sent. */
export const takesSheet = ({ body }: { readonly body: z.ZodType }): boolean => body === SheetFileSchema;

/** Whether it answers with a file instead of JSON. */
export const answersWithFile = ({ response }: { readonly response: z.ZodType }): boolean => response === FileSchema;
