import {
  ClientListPageSchema,
  FieldRegistrationPageSchema,
  InventoryPageSchema,
  ListFormsQuerySchema,
  MonthlyPlanPageSchema,
  ProposedInventorySchema,
  SubmitClientListSchema,
  SubmitFieldRegistrationSchema,
  SubmitInventorySchema,
  SubmitMonthlyPlanSchema,
  SubmitWeeklyPlanSchema,
  WeeklyPlanPageSchema,
} from '../plans.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const plansContracts = {
  'submit-field-registration': { ...submits, body: SubmitFieldRegistrationSchema },
  'list-field-registrations': { ...reads, query: ListFormsQuerySchema, response: FieldRegistrationPageSchema },
  'submit-weekly-plan': { ...submits, body: SubmitWeeklyPlanSchema },
  'list-weekly-plans': { ...reads, query: ListFormsQuerySchema, response: WeeklyPlanPageSchema },
  'submit-monthly-plan': { ...submits, body: SubmitMonthlyPlanSchema },
  'list-monthly-plans': { ...reads, query: ListFormsQuerySchema, response: MonthlyPlanPageSchema },
  'submit-inventory': { ...submits, body: SubmitInventorySchema },
  'list-inventories': { ...reads, query: ListFormsQuerySchema, response: InventoryPageSchema },
  'prefill-inventory': { ...reads, response: ProposedInventorySchema },
  'submit-client-list': { ...submits, body: SubmitClientListSchema },
  'list-client-lists': { ...reads, query: ListFormsQuerySchema, response: ClientListPageSchema },
} as const satisfies ContractsOf<'plans'>;
