import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_DIMENSION, METRIC_NAMESPACE, type MetricName } from '../../shared/contracts/metrics.ts';

export interface HouseMetricProps {
  readonly statistic: 'Sum' | 'Maximum' | 'SampleCount' | 'p90';
  /** Five minutes when absent. */
  readonly period?: Duration;
  readonly label?: string;
}

/** A metric that the functions of a stage write into their logs. */
export const houseMetric = (
  stageName: string,
  metricName: MetricName,
  { statistic, period = Duration.minutes(5), label }: HouseMetricProps,
): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { [METRIC_DIMENSION]: stageName },
    statistic,
    period,
    ...(label !== undefined && { label }),
  });
