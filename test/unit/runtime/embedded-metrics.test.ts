import { describe, expect, it } from 'vitest';
import { embeddedMetrics } from '../../../shared/runtime/embedded-metrics.ts';

describe('metrics in a log line', () => {
  it('are declared to CloudWatch with their units, in one dimension', () => {
    expect(embeddedMetrics('prod', { RunsBehind: 0, RunDelay: 12.5 }, 1_795_432_500_000)).toEqual({
      _aws: {
        Timestamp: 1_795_432_500_000,
        CloudWatchMetrics: [
          {
            Namespace: 'Baifang',
            Dimensions: [['stage']],
            Metrics: [
              { Name: 'RunsBehind', Unit: 'Count' },
              { Name: 'RunDelay', Unit: 'Seconds' },
            ],
          },
        ],
      },
      stage: 'prod',
      RunsBehind: 0,
      RunDelay: 12.5,
    });
  });

  it('are none where nothing was measured', () => {
    expect(embeddedMetrics('prod', {}, 0)).toEqual({});
  });
});
