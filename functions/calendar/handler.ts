import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoCalendarStore } from '../../shared/adapters/dynamodb/dynamo-calendar-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { calendarContracts } from '../../shared/contracts/http/contracts/calendar.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { HttpEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { calendarUseCases } from './use-cases.ts';

const environment = HttpEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);

export const handler = httpHandler({
  useCases: calendarUseCases({
    calendar: new DynamoCalendarStore(table),
  }) satisfies UseCasesOf<'calendar'>,
  contracts: calendarContracts,
  departments,
  logger: newLogger('calendar', environment),
});
