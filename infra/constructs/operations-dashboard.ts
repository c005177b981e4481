import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Dashboard,
  GraphWidget,
  type GraphWidgetProps,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { MetricName } from '../../shared/contracts/metrics.ts';
import type { DeadLettersOf, TableInUse } from './access.ts';
import type { HouseFunction } from './house-function.ts';
import { houseMetric, type HouseMetricProps } from './house-metric.ts';

export interface OperationsDashboardProps {
  readonly stageName: string;
  readonly httpApi: HttpApi;
  readonly table: TableInUse;
  readonly functions: readonly HouseFunction[];
  readonly queues: readonly DeadLettersOf[];
}

const PERIOD = Duration.minutes(5);
const HALF = 12;

/** What a stage does and how it fares, on one page: the department's own figures first, then what they rest on. */
export class OperationsDashboard extends Construct {
  private readonly props: OperationsDashboardProps;

  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    this.props = props;
    new Dashboard(this, 'Dashboard', {
      dashboardName: `baifang-${props.stageName}`,
      defaultInterval: Duration.days(1),
      widgets: [
        [new TextWidget({ markdown: 'What to do about each alarm: `docs/runbook.md`.', width: 2 * HALF, height: 1 })],
        [this.submissions(), this.runs()],
        [this.notices(), this.selfCheck()],
        [this.waiting(), this.deadLetters()],
        [this.errors(), this.durations()],
        [this.requests(), this.latency()],
        [this.throttles(), this.reputation()],
      ],
    });
  }

  private submissions(): GraphWidget {
    const due = this.ours('SubmissionsDue', { statistic: 'Sum' });
    const late = this.ours('SubmissionsLate', { statistic: 'Sum' });
    return graph('Submissions, canaries not filed, and the share of late ones', {
      left: [
        this.ours('Submissions', { statistic: 'Sum' }),
        due,
        late,
        this.ours('CanariesNotFiled', { statistic: 'Sum', label: 'canaries not filed' }),
      ],
      right: [
        new MathExpression({
          expression: 'IF(due > 0, 100 * late / due, 0)',
          usingMetrics: { due, late },
          label: 'late, %',
          period: PERIOD,
        }),
      ],
      rightYAxis: { min: 0, max: 100 },
    });
  }

  private runs(): GraphWidget {
    return graph('Runs behind, notices pending, delay of runs (s)', {
      left: [
        this.ours('RunsBehind', { statistic: 'Maximum' }),
        this.ours('EntriesPending', { statistic: 'Maximum', label: 'entries with notices pending' }),
      ],
      right: [
        this.ours('RunDelay', { statistic: 'p90', label: 'delay, p90' }),
        this.ours('RunDelay', { statistic: 'Maximum', label: 'delay, longest' }),
      ],
    });
  }

  private notices(): GraphWidget {
    const names = ['NoticesSent', 'NoticesDelivered', 'NoticesRefused', 'NoticesBounced', 'NoticesComplained'] as const;
    return graph('Notices', { left: names.map((name) => this.ours(name, { statistic: 'Sum' })) });
  }

  private selfCheck(): GraphWidget {
    const nightly = { statistic: 'Sum', period: Duration.days(1) } as const;
    return graph('Self-check, a night', {
      left: [
        this.ours('LedgersVerified', nightly),
        this.ours('EntriesVerified', nightly),
        this.ours('MonthsJudgedAgain', nightly),
        this.ours('DifferencesFound', nightly),
      ],
      right: [this.ours('LedgerVerifyAge', { statistic: 'Maximum', period: Duration.days(1) })],
    });
  }

  private waiting(): GraphWidget {
    const sources = this.props.queues.flatMap(({ worker, source }) => (source === null ? [] : [{ worker, source }]));
    return graph('Age of the oldest message in each queue (s)', {
      left: sources.map(({ worker, source }) => ofQueue(source, 'ApproximateAgeOfOldestMessage', worker)),
    });
  }

  private deadLetters(): GraphWidget {
    return graph('Dead letters', {
      left: this.props.queues.map(({ worker, deadLetters }) =>
        ofQueue(deadLetters, 'ApproximateNumberOfMessagesVisible', worker),
      ),
    });
  }

  private errors(): GraphWidget {
    return graph('Errors of functions', { left: this.ofFunctions('Errors', 'Sum') });
  }

  private durations(): GraphWidget {
    return graph('Durations of functions, p90 (ms)', { left: this.ofFunctions('Duration', 'p90') });
  }

  private requests(): GraphWidget {
    const { httpApi } = this.props;
    return graph('API: requests and failures', {
      left: [httpApi.metricCount({ period: PERIOD })],
      right: [httpApi.metricClientError({ period: PERIOD }), httpApi.metricServerError({ period: PERIOD })],
    });
  }

  private latency(): GraphWidget {
    const { httpApi } = this.props;
    return graph('API: latency (ms)', {
      left: ['p50', 'p90', 'p99'].map((statistic) =>
        httpApi.metricLatency({ period: PERIOD, statistic, label: statistic }),
      ),
    });
  }

  private throttles(): GraphWidget {
    return graph('Table: throttles, and capacity consumed', {
      left: [this.ofTable('ReadThrottleEvents'), this.ofTable('WriteThrottleEvents')],
      right: [this.ofTable('ConsumedReadCapacityUnits'), this.ofTable('ConsumedWriteCapacityUnits')],
    });
  }

  private reputation(): GraphWidget {
    return graph('SES: bounces and complaints, share of all mails', {
      left: ['Reputation.BounceRate', 'Reputation.ComplaintRate'].map(
        (metricName) => new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: PERIOD }),
      ),
    });
  }

  private ours(name: MetricName, how: HouseMetricProps): Metric {
    return houseMetric(this.props.stageName, name, how);
  }

  private ofFunctions(metricName: string, statistic: string): IMetric[] {
    return this.props.functions.map(
      ({ fixedName, folder }) =>
        new Metric({
          namespace: 'AWS/Lambda',
          metricName,
          dimensionsMap: { FunctionName: fixedName },
          statistic,
          period: PERIOD,
          label: folder,
        }),
    );
  }

  private ofTable(metricName: string): Metric {
    const dimensionsMap = { TableName: this.props.table.tableName };
    return new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD });
  }
}

const graph = (title: string, props: Omit<GraphWidgetProps, 'title'>): GraphWidget =>
  new GraphWidget({ title, width: HALF, height: 6, ...props });

const ofQueue = (queue: IQueue, metricName: string, label: string): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queue.queueName },
    statistic: 'Maximum',
    period: PERIOD,
    label,
  });
