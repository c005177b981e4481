import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Access } from './access.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { functionCode } from './function-code.ts';
import { UserImpactAlarm } from './user-impact-alarm.ts';

/** Who waits for the answer decides where a failed invocation goes. */
export type Invoker =
  | { readonly kind: 'http-api' }
  | { readonly kind: 'work-queue' }
  | { readonly kind: 'scheduler'; readonly deadLetters: DeadLetterQueue };

/** Of the runbook: what to do about a function that fails depends on who invokes it. */
const SECTIONS: Readonly<Record<Invoker['kind'], string>> = {
  'http-api': 'errors-of-an-api-function',
  'work-queue': 'errors-of-a-worker',
  scheduler: 'errors-of-a-scheduled-function',
};

export interface HouseFunctionProps {
  readonly stageName: string;
  /** Its folder under `functions/`. */
  readonly name: string;
  readonly invoker: Invoker;
  readonly memoryMiB: number;
  readonly timeout: Duration;
  readonly logRetention: RetentionDays;
  /** What people suffer while it fails. */
  readonly userImpact: string;
  /** All it may touch: it has no other permission. */
  readonly access: readonly Access[];
  readonly reservedConcurrency?: number;
}

/** A Lambda function as this house builds them. */
export class HouseFunction extends Function {
  /** Never absent here, as it may be on any `Function`. */
  declare readonly timeout: Duration;
  /** Its folder under `functions/`. */
  readonly folder: string;
  /** What AWS calls it: written out, so that whoever names it does not tie its stack to this one. */
  readonly fixedName: string;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const functionName = `baifang-${props.stageName}-${props.name}`;
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName,
      role,
      logGroup,
      code: functionCode(props.name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMiB,
      timeout: props.timeout,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: { STAGE: props.stageName },
      ...(props.invoker.kind === 'scheduler' && { deadLetterQueue: props.invoker.deadLetters }),
      ...(props.reservedConcurrency !== undefined && { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    this.folder = props.name;
    this.fixedName = functionName;
    for (const access of props.access) this.allow(access, role);
    new UserImpactAlarm(this, 'Alarm', {
      metric: this.metricErrors(),
      userImpact: props.userImpact,
      section: SECTIONS[props.invoker.kind],
      ringsOn: 'any',
    });
    this.acknowledgeFindings(role, props.invoker);
  }

  /** The permission and the environment that goes with it, in one call. */
  private allow({ environment, statement, wildcard }: Access, role: Role): void {
    this.addToRolePolicy(statement);
    if (wildcard !== undefined) Validations.of(role).acknowledge(wildcard);
    for (const [variable, value] of Object.entries(environment)) this.addEnvironment(variable, value);
  }

  private acknowledgeFindings(role: Role, invoker: Invoker): void {
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'X-Ray knows no resources: xray:PutTraceSegments and xray:PutTelemetryRecords, and by a test nothing else.',
    });
    if (invoker.kind === 'scheduler') return;
    Validations.of(this).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        invoker.kind === 'http-api'
          ? 'Invoked synchronously: the caller has the failure in hand and repeats with the same Idempotency-Key.'
          : 'Invoked by an event source mapping: a failed message returns to its queue, which has the dead-letter queue.',
    });
  }
}
