import { METRIC_DIMENSION, METRIC_NAMESPACE, METRICS, type MetricName } from '../contracts/metrics.ts';

export type Measured = Readonly<Partial<Record<MetricName, number>>>;

const isMetric = (name: string): name is MetricName => Object.hasOwn(METRICS, name);

/**
 * CloudWatch's embedded metric format: what a log line carries so that CloudWatch takes the values in it as metrics. Nothing
 * for a line that measures nothing. The time of a metric is that of its line, never that of what the line is about.
 */
export const embeddedMetrics = (stage: string, measured: Measured, writtenAtMs: number): object => {
  const names = Object.keys(measured).filter(isMetric);
  if (names.length === 0) return {};
  return {
    _aws: {
      Timestamp: writtenAtMs,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [[METRIC_DIMENSION]],
          Metrics: names.map((name) => ({ Name: name, Unit: METRICS[name] })),
        },
      ],
    },
    [METRIC_DIMENSION]: stage,
    ...measured,
  };
};
