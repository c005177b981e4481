import {
  CheckClientSchema,
  ClientCheckSchema,
  ClientPageSchema,
  ListClientsQuerySchema,
  SubmitClientSchema,
} from '../clients.ts';
import {
  CheckProspectSchema,
  FollowUpPageSchema,
  ListFollowUpsQuerySchema,
  ListProspectVisitsQuerySchema,
  ListProspectsQuerySchema,
  ProspectCheckSchema,
  ProspectItemSchema,
  ProspectPageSchema,
  ProspectParamsSchema,
  ProspectReceiptSchema,
  ProspectVisitPageSchema,
  SubmitFollowUpSchema,
  SubmitProspectSchema,
} from '../prospects.ts';
import { type ContractsOf, reads, submits } from '../operation-contract.ts';

export const prospectsContracts = {
  'submit-prospect': { ...submits, body: SubmitProspectSchema, response: ProspectReceiptSchema },
  'list-prospects': { ...reads, query: ListProspectsQuerySchema, response: ProspectPageSchema },
  'check-prospect': { ...reads, body: CheckProspectSchema, response: ProspectCheckSchema },
  'show-prospect': { ...reads, params: ProspectParamsSchema, response: ProspectItemSchema },
  'submit-follow-up': { ...submits, params: ProspectParamsSchema, body: SubmitFollowUpSchema },
  'list-follow-ups': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListFollowUpsQuerySchema,
    response: FollowUpPageSchema,
  },
  'list-prospect-visits': {
    ...reads,
    params: ProspectParamsSchema,
    query: ListProspectVisitsQuerySchema,
    response: ProspectVisitPageSchema,
  },
  'submit-client': { ...submits, body: SubmitClientSchema },
  'list-clients': { ...reads, query: ListClientsQuerySchema, response: ClientPageSchema },
  'check-client': { ...reads, body: CheckClientSchema, response: ClientCheckSchema },
} as const satisfies ContractsOf<'prospects'>;
