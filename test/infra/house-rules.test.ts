import { describe, expect, it } from 'vitest';
import { stageNamed } from '../../infra/stages.ts';
import { FUNCTION_FOLDERS } from './function-folders.ts';
import { asText, ofType, synthesised } from './synthesised.ts';

const prod = synthesised(stageNamed('prod'));
const functions = ofType(prod, 'AWS::Lambda::Function');
const alarms = ofType(prod, 'AWS::CloudWatch::Alarm');
const logGroups = ofType(prod, 'AWS::Logs::LogGroup');

it('every folder with a handler is a function, looked at below', () => {
  expect(functions).toHaveLength(FUNCTION_FOLDERS.length);
});

describe.each(functions.map((each) => [each.label, each] as const))(
  'the function %s',
  (_, { logicalId, properties }) => {
    it('runs on arm64 and Node.js 24', () => {
      expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
    });

    it('states its memory and its timeout', () => {
      expect(properties['MemorySize']).toBeGreaterThanOrEqual(512);
      expect(properties['Timeout']).toBeGreaterThanOrEqual(10);
    });

    it('is named after the stage and its folder', () => {
      expect(asText(properties['FunctionName'])).toMatch(/^baifang-prod-[a-z-]+$/);
    });

    it('is traced and logs JSON to a log group of its own', () => {
      const logGroup = logGroups.find(({ properties: group }) => {
        return group['LogGroupName'] === `/aws/lambda/${asText(properties['FunctionName'])}`;
      });
      expect(properties).toMatchObject({
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: logGroup?.logicalId } },
      });
    });

    it('has an alarm on its errors', () => {
      expect(alarms.map((alarm) => alarm.properties)).toContainEqual(
        expect.objectContaining({
          MetricName: 'Errors',
          Dimensions: [{ Name: 'FunctionName', Value: { Ref: logicalId } }],
          Threshold: 1,
        }),
      );
    });
  },
);

it.each(alarms.map(({ label, properties }) => [label, properties] as const))(
  'the alarm %s says what people suffer while it rings',
  (_, properties) => {
    expect(properties['AlarmDescription']).toMatch(/^User impact: .{20,}\. Runbook: \S+$/);
  },
);

it.each(logGroups.map(({ label, properties }) => [label, properties] as const))(
  'the log group %s is kept for a year in production and then deleted',
  (_, properties) => {
    expect(properties['RetentionInDays']).toBe(365);
  },
);

it('a stopped schedule rings: silence for 15 minutes counts as one', () => {
  expect(alarms.map((alarm) => alarm.properties)).toContainEqual(
    expect.objectContaining({
      MetricName: 'Invocations',
      Period: 900,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    }),
  );
});
