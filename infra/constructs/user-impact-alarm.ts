import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface UserImpactAlarmProps {
  readonly metric: IMetric;
  /** What people suffer while it rings, in a sentence. */
  readonly userImpact: string;
  /** The section of docs/runbook.md that says what to do, by its anchor. */
  readonly section: string;
  /** `any`: one occurrence rings. `none`: a period without any occurrence rings, and so does missing data. */
  readonly ringsOn: 'any' | 'none';
  /** What counts as an occurrence; 1 when absent. */
  readonly threshold?: number;
  /** How many periods in a row have to be like that; 1 when absent. */
  readonly periods?: number;
}

/** So that whoever is woken knows how much it matters, and what to do. */
export const describeAlarm = (userImpact: string, section: string): string =>
  `User impact: ${userImpact} Runbook: docs/runbook.md#${section}`;

/** An alarm that says what people suffer, and where it is written what to do about it. */
export class UserImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: UserImpactAlarmProps) {
    const { metric, userImpact, section, ringsOn, threshold = 1, periods = 1 } = props;
    super(scope, id, {
      metric,
      alarmDescription: describeAlarm(userImpact, section),
      threshold,
      evaluationPeriods: periods,
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
