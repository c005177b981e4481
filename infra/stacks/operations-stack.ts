import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { QUEUE_WORKERS } from '../../shared/contracts/http/dead-letters.ts';
import { type DeadLettersOf, indexOf, itemsOf, redriving } from '../constructs/access.ts';
import { AuthorizedRoutes } from '../constructs/authorized-routes.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { OperationsDashboard } from '../constructs/operations-dashboard.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { ApiStack } from './api-stack.ts';
import type { CanaryStack } from './canary-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { RunsStack } from './runs-stack.ts';
import type { SelfCheckStack } from './self-check-stack.ts';
import type { WebStack } from './web-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly web: WebStack;
  readonly api: ApiStack;
  readonly runs: RunsStack;
  readonly selfCheck: SelfCheckStack;
  /** Null in a stage that files none. */
  readonly canary: CanaryStack | null;
  /** Every stack with queues to work off. */
  readonly working: readonly Stack[];
}

/** How the system runs and what it failed to do: of the API the part that knows every queue, hence comes last. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, given: OperationsStackProps) {
    const { stage, data, web, api, runs, selfCheck, canary, working, ...props } = given;
    super(scope, id, props);
    const queues: readonly DeadLettersOf[] = [
      ...working.flatMap(queuesOf),
      { worker: 'tick', deadLetters: runs.tickDeadLetters, source: null },
      { worker: 'self-check', deadLetters: selfCheck.deadLetters, source: null },
      ...(canary === null ? [] : [{ worker: 'canary' as const, deadLetters: canary.deadLetters, source: null }]),
    ];
    const operations = new HouseFunction(this, 'operations', {
      stageName: stage.name,
      name: 'operations',
      invoker: { kind: 'http-api' },
      memoryMiB: 1024,
      timeout: Duration.seconds(29),
      logRetention: stage.logRetention,
      userImpact: 'administrators neither see what is behind nor can have it done again; runs go on by themselves.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'PutItem']),
        indexOf(data.table, 'subject'),
        ...redriving(this, queues),
      ],
    });
    new AuthorizedRoutes(this, 'Routes', {
      httpApi: HttpApi.fromHttpApiAttributes(this, 'FrontDoor', { httpApiId: web.httpApi.apiId }),
      authorizer: api.authorizer,
      functions: { operations },
    });
    new OperationsDashboard(this, 'Dashboard', {
      stageName: stage.name,
      httpApi: web.httpApi,
      table: data.table,
      functions: this.node.root.node.findAll().filter((construct) => construct instanceof HouseFunction),
      queues,
    });
  }
}

/** @throws when a worker is not in the contract: its dead letters would be seen by nobody. */
function queuesOf(stack: Stack): readonly DeadLettersOf[] {
  return stack.node
    .findAll()
    .filter((construct) => construct instanceof WorkQueue)
    .map(({ consumer, deadLetters, queue }) => {
      const worker = QUEUE_WORKERS.find((one) => one === consumer.folder);
      if (worker === undefined) throw new Error(`QUEUE_WORKERS has no ${consumer.folder}`);
      return { worker, deadLetters, source: queue };
    });
}
