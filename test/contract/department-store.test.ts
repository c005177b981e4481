import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { InMemoryDepartmentStore } from '../../shared/ports/in-memory/in-memory-department-store.ts';
import { useDynalite } from '../support/dynalite.ts';
import { departmentStoreSuite } from './suites/department-store-suite.ts';

departmentStoreSuite('in memory', () => new InMemoryDepartmentStore());

const newTable = useDynalite();
departmentStoreSuite('in DynamoDB', async () => new DynamoDepartmentStore((await newTable()).table));
