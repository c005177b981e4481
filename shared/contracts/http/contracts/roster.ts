import {
  AddStaffMemberSchema,
  AddUnitSchema,
  AssignStaffMemberSchema,
  ChangeStaffDetailsSchema,
  EnterStaffMemberSchema,
  ListStaffQuerySchema,
  RecordDepartureSchema,
  RenameUnitSchema,
  StaffFileSchema,
  StaffPageSchema,
  StaffParamsSchema,
  StaffVersionSchema,
  UnitListSchema,
  UnitParamsSchema,
  UnitSchema,
} from '../roster.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const rosterContracts = {
  'list-units': { ...reads, response: UnitListSchema },
  'add-unit': { ...writes, body: AddUnitSchema, response: UnitSchema },
  'rename-unit': { ...writes, params: UnitParamsSchema, body: RenameUnitSchema, response: UnitSchema },
  'list-staff': { ...reads, query: ListStaffQuerySchema, response: StaffPageSchema },
  'show-staff-member': { ...reads, params: StaffParamsSchema, response: StaffFileSchema },
  'add-staff-member': { ...writes, body: AddStaffMemberSchema, response: StaffVersionSchema },
  'enter-staff-member': { ...writes, body: EnterStaffMemberSchema, response: StaffVersionSchema },
  'change-staff-details': {
    ...writes,
    params: StaffParamsSchema,
    body: ChangeStaffDetailsSchema,
    response: StaffVersionSchema,
  },
  'record-departure': {
    ...writes,
    params: StaffParamsSchema,
    body: RecordDepartureSchema,
    response: StaffVersionSchema,
  },
  'assign-staff-member': {
    ...writes,
    params: StaffParamsSchema,
    body: AssignStaffMemberSchema,
    response: StaffVersionSchema,
  },
} as const satisfies ContractsOf<'roster'>;
