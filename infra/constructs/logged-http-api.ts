import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, ComparisonOperator, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { describeAlarm, UserImpactAlarm } from './user-impact-alarm.ts';

export interface LoggedHttpApiProps {
  readonly stageName: string;
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number };
  readonly logRetention: RetentionDays;
  /** What people suffer while it answers with 5xx. */
  readonly userImpact: string;
}

/** Route keys, never paths, addresses, user agents or claims: access logs hold no personal data. */
const ACCESS_LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestTimeEpoch: '$context.requestTimeEpoch',
    routeKey: '$context.routeKey',
    status: '$context.status',
    responseType: '$context.error.responseType',
    responseLength: '$context.responseLength',
    responseLatency: '$context.responseLatency',
    integrationLatency: '$context.integrationLatency',
  }),
);

/** Of all requests. */
const FAILING_SHARE = 0.2;

/** An HTTP API, still without routes, whose one stage is throttled, logged and watched. */
export class LoggedHttpApi extends HttpApi {
  /** Rings while every fifth request or more fails, three minutes running: then people cannot file. */
  readonly frontDoor: Alarm;

  constructor(scope: Construct, id: string, props: LoggedHttpApiProps) {
    super(scope, id, { apiName: `baifang-${props.stageName}`, createDefaultStage: false });
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.ratePerSecond, burstLimit: props.throttle.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLogs), format: ACCESS_LOG_FORMAT },
    });
    new UserImpactAlarm(this, 'Alarm', {
      metric: stage.metricServerError(),
      userImpact: props.userImpact,
      section: 'the-api-answers-with-5xx',
      ringsOn: 'any',
    });
    const perMinute = { period: Duration.minutes(1) };
    this.frontDoor = new Alarm(this, 'FrontDoor', {
      metric: new MathExpression({
        expression: 'IF(requests > 0, errors / requests, 0)',
        usingMetrics: { errors: stage.metricServerError(perMinute), requests: stage.metricCount(perMinute) },
        ...perMinute,
      }),
      alarmDescription: describeAlarm(
        `${props.userImpact} Deadlines that fall into it move once it is over.`,
        'the-front-door-is-failing',
      ),
      threshold: FAILING_SHARE,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
