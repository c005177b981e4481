/** What the template asks for, with every reference resolved: the one thing the rest of the local cloud reads. */

import type * as z from 'zod';
import type { InputTransformer, TableSchema } from './resource-schemas.ts';

export interface FunctionPlan {
  readonly name: string;
  readonly arn: string;
  /** The bundle's folder on this disk. */
  readonly folder: string;
  /** `file.export`. */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** How often a failed asynchronous invocation is tried again. */
  readonly retryAttempts: number;
  /** Queue that gets the event of an asynchronous invocation that failed for good. */
  readonly deadLetterArn: string | undefined;
  /** Queue that gets Lambda's invocation record of the same. */
  readonly onFailureArn: string | undefined;
}

export interface QueuePlan {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface BucketPlan {
  readonly name: string;
  /** Its objects are announced on the default bus. */
  readonly isAnnounced: boolean;
}

export type TablePlan = z.infer<typeof TableSchema> & { readonly name: string };

export interface RuleTarget {
  readonly arn: string;
  /** Absent: it gets the whole event. */
  readonly transformer: InputTransformer | undefined;
}

export interface RulePlan {
  readonly name: string;
  readonly busName: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  readonly targets: readonly RuleTarget[];
}

export interface SchedulePlan {
  readonly name: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly targetArn: string;
  readonly input: string;
}

export interface EventSourcePlan {
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

export interface AuthorizerPlan {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface RoutePlan {
  /** As in the template: `POST /v1/daily-logs` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly authorizer: AuthorizerPlan | undefined;
}

/** Of all requests to the API, by the wall clock: the local clock may stand still or run. */
export interface ThrottlePlan {
  readonly ratePerSecond: number;
  readonly burst: number;
}

export interface SecretPlan {
  readonly arn: string;
  readonly name: string | undefined;
  readonly length: number;
}

export interface MailEventsPlan {
  readonly configurationSet: string;
  readonly eventTypes: readonly string[];
  readonly busName: string;
}

export interface SignInClientPlan {
  readonly clientId: string;
  readonly issuer: string;
  readonly scopes: readonly string[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
}

export interface Plan {
  readonly functions: readonly FunctionPlan[];
  readonly queues: readonly QueuePlan[];
  readonly tables: readonly TablePlan[];
  readonly buckets: readonly BucketPlan[];
  readonly buses: readonly string[];
  readonly rules: readonly RulePlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly eventSources: readonly EventSourcePlan[];
  readonly routes: readonly RoutePlan[];
  /** Undefined where the template's stage of the API has none. */
  readonly throttle: ThrottlePlan | undefined;
  readonly secrets: readonly SecretPlan[];
  readonly mailEvents: readonly MailEventsPlan[];
  readonly signInClients: readonly SignInClientPlan[];
  /** Resources of types the local cloud does not know, as `stack.logicalId (type)`. */
  readonly unknown: readonly string[];
}
