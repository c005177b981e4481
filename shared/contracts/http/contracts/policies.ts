import {
  DeclareOutageSchema,
  ListOutagesQuerySchema,
  OutagePageSchema,
  OutagePreviewSchema,
  OutageSchema,
  PreviewOutageSchema,
} from '../outages.ts';
import {
  AcknowledgementSchema,
  ListPoliciesQuerySchema,
  PolicyDifferenceSchema,
  PolicyPageSchema,
  PolicyParamsSchema,
  PolicyPreviewSchema,
  PolicySchema,
  PolicyWhatIfQuerySchema,
  PolicyWhatIfSchema,
  PreviewPolicySchema,
  ProposePolicySchema,
  UnacknowledgedPageSchema,
  UnacknowledgedQuerySchema,
} from '../policies.ts';
import { type ContractsOf, reads, writes } from '../operation-contract.ts';

export const policiesContracts = {
  'list-policies': { ...reads, query: ListPoliciesQuerySchema, response: PolicyPageSchema },
  'propose-policy': { ...writes, body: ProposePolicySchema, response: PolicySchema },
  'preview-policy': { ...reads, body: PreviewPolicySchema, response: PolicyPreviewSchema },
  'show-policy-difference': { ...reads, params: PolicyParamsSchema, response: PolicyDifferenceSchema },
  'show-policy-what-if': {
    ...reads,
    params: PolicyParamsSchema,
    query: PolicyWhatIfQuerySchema,
    response: PolicyWhatIfSchema,
  },
  'release-policy': { ...writes, params: PolicyParamsSchema, response: PolicySchema },
  'withdraw-policy': { ...writes, params: PolicyParamsSchema, response: PolicySchema },
  'acknowledge-policy': { ...writes, params: PolicyParamsSchema, response: AcknowledgementSchema },
  'list-unacknowledged': {
    ...reads,
    params: PolicyParamsSchema,
    query: UnacknowledgedQuerySchema,
    response: UnacknowledgedPageSchema,
  },
  'preview-outage': { ...reads, body: PreviewOutageSchema, response: OutagePreviewSchema },
  'declare-outage': { ...writes, body: DeclareOutageSchema, response: OutageSchema },
  'list-outages': { ...reads, query: ListOutagesQuerySchema, response: OutagePageSchema },
} as const satisfies ContractsOf<'policies'>;
