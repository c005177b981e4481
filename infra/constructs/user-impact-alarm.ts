import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface UserImpactAlarmProps {
  readonly metric: IMetric;
  /** What people suffer while it rings, in a sentence. */
  readonly userImpact: string;
  /** `any`: one occurrence rings. `none`: a period without any occurrence rings, and so does missing data. */
  readonly ringsOn: 'any' | 'none';
}

/** An alarm that says what people suffer, so that whoever is woken knows how much it matters. */
export class UserImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { metric, userImpact, ringsOn }: UserImpactAlarmProps) {
    super(scope, id, {
      metric,
      alarmDescription: `User impact: ${userImpact}`,
      threshold: 1,
      evaluationPeriods: 1,
      ...(ringsOn === 'any'
        ? {
            comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }
        : {
            comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
            treatMissingData: TreatMissingData.BREACHING,
          }),
    });
  }
}
