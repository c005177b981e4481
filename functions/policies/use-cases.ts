import type { Call } from '../../shared/ports/call.ts';
import { acknowledgePolicy, listUnacknowledged, type ListUnacknowledgedDeps } from './acknowledge-policy.ts';
import { releasePolicy, withdrawPolicy } from './decide-policy.ts';
import { listPolicies } from './list-policies.ts';
import { declareOutage, listOutages, type OutageDeps, previewOutage } from './outages.ts';
import { proposePolicy } from './propose-policy.ts';
import { showPolicyDifference } from './show-difference.ts';
import { previewPolicy, showPolicyWhatIf, type WhatIfDeps } from './show-what-if.ts';

export const policyUseCases = (deps: WhatIfDeps & ListUnacknowledgedDeps & OutageDeps) => ({
  'list-policies': (call: Call<'list-policies'>) => listPolicies(deps, call),
  'propose-policy': (call: Call<'propose-policy'>) => proposePolicy(deps, call),
  'preview-policy': (call: Call<'preview-policy'>) => previewPolicy(deps, call),
  'show-policy-difference': (call: Call<'show-policy-difference'>) => showPolicyDifference(deps, call),
  'show-policy-what-if': (call: Call<'show-policy-what-if'>) => showPolicyWhatIf(deps, call),
  'release-policy': (call: Call<'release-policy'>) => releasePolicy(deps, call),
  'withdraw-policy': (call: Call<'withdraw-policy'>) => withdrawPolicy(deps, call),
  'acknowledge-policy': (call: Call<'acknowledge-policy'>) => acknowledgePolicy(deps, call),
  'preview-outage': (call: Call<'preview-outage'>) => previewOutage(deps, call),
  'declare-outage': (call: Call<'declare-outage'>) => declareOutage(deps, call),
  'list-outages': (call: Call<'list-outages'>) => listOutages(deps, call),
  'list-unacknowledged': (call: Call<'list-unacknowledged'>) => listUnacknowledged(deps, call),
});
