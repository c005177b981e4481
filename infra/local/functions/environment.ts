import { LOCAL_CREDENTIALS } from '../endpoints.ts';
import type { FunctionPlan } from '../template/plan.ts';

/** As a role's keys are its own in the cloud, a function's are here: a request says whose it is. */
const ownCredentials = ({ name }: FunctionPlan, { AWS_ACCESS_KEY_ID }: Readonly<Record<string, string>>) =>
  AWS_ACCESS_KEY_ID === LOCAL_CREDENTIALS.accessKeyId ? { AWS_ACCESS_KEY_ID: name } : {};

/** A function's environment: the template's variables, and what Lambda's runtime sets. */
export const environmentOf = (
  plan: FunctionPlan,
  region: string,
  shared: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...plan.environment,
  ...shared,
  ...ownCredentials(plan, shared),
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMegabytes),
  AWS_LAMBDA_FUNCTION_NAME: plan.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LAMBDA_TASK_ROOT: plan.folder,
  TZ: ':UTC',
  _HANDLER: plan.handler,
});
