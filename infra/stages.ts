import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** An OpenID provider and the audience of the ID tokens it issues for the pages. */
export interface OidcIssuer {
  readonly issuer: string;
  readonly audience: string;
}

/** Port 465 speaks TLS at once, any other has to offer it. */
export interface SmtpRelay {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Of the secret in Secrets Manager that holds the password. */
  readonly passwordSecretName: string;
}

/** What differs from one deployment to the next. No account: the AWS credentials at hand choose it. */
export interface StageConfiguration {
  /** Part of every physical name, so that stages can share an account. */
  readonly name: string;
  /** Absent: the region of the AWS credentials at hand. What China's regions need besides stands in infra/china.ts. */
  readonly region?: string;
  /** Where people open the pages, without a trailing slash; absent: the address that CloudFront makes up. */
  readonly publicUrl?: string;
  /** Of the certificate for the host of `publicUrl`, in us-east-1; absent: whatever answers there passes requests on. */
  readonly certificateArn?: string;
  /** In China, where CloudFront takes no certificate of ACM: the id of the one for that host among IAM's server certificates. */
  readonly iamCertificateId?: string;
  /** Who signs people in; absent: a Cognito user pool of the stage's own. */
  readonly oidc?: OidcIssuer;
  /** The domain that notices are sent from and forms are mailed to; absent: an address that SES refuses until a domain is set. */
  readonly mailDomain?: string;
  /** A mail relay that notices go through instead of SES, which China's regions do not have. */
  readonly smtp?: SmtpRelay;
  /** The table that a restore made: all work on it in the place of the stage's own, which is kept (docs/runbook/restore.md). */
  readonly restoredTable?: string;
  /** Of the SNS topic that every alarm tells; absent: alarms show on the dashboard and in the console, and wake nobody. */
  readonly alarmTopicArn?: string;
  /** Whether a leave is filed every quarter of an hour in a department that nobody belongs to, so that we know before people do. */
  readonly canary: boolean;
  readonly logRetention: RetentionDays;
  /** Requests to the whole API. */
  readonly throttle: { readonly ratePerSecond: number; readonly burst: number };
  /** For how many whole months after its own a record keeps personal data (see docs/privacy.md). */
  readonly retention: {
    /** Customers' contacts and their numbers. */
    readonly contactsMonths: number;
    /** What staff wrote: of visits, plans, absences, checks, cases and appeals. */
    readonly textsMonths: number;
  };
  /** For how many days nobody can change or delete the sealed packs of closed months, the account's owner included. */
  readonly sealedDays: number;
  readonly concurrency: {
    /** Departments judged at the same time. */
    readonly judge: number;
    /** Imports worked off at the same time; the service takes no fewer than two. */
    readonly imports: number;
    /** Mails worked off at the same time; the service takes no fewer than two. */
    readonly incomingMails: number;
    /** Months sealed at the same time; the service takes no fewer than two. */
    readonly sealing: number;
    /** Departments whose records are retired at the same time; the service takes no fewer than two. */
    readonly retention: number;
    /** Deliveries sending mail at the same time, each some ten mails a second: keep within the SES sending rate. */
    readonly deliverNotices: number;
    /**
     * Sets `deliverNotices` aside for good, so that no burst elsewhere delays the mail and no replay outruns the mail
     * quota. Off by default, because new accounts have too few concurrent executions (10) to set any aside.
     */
    readonly reserved: boolean;
  };
}

/** Longer than any window the policy looks back, and the year's review after it. */
const RETENTION: StageConfiguration['retention'] = { contactsMonths: 36, textsMonths: 60 };

const STAGES: readonly StageConfiguration[] = [
  {
    name: 'dev',
    canary: false,
    logRetention: RetentionDays.ONE_MONTH,
    throttle: { ratePerSecond: 1000, burst: 2000 },
    retention: RETENTION,
    sealedDays: 1,
    concurrency: {
      judge: 2,
      imports: 2,
      incomingMails: 2,
      sealing: 2,
      retention: 2,
      deliverNotices: 2,
      reserved: false,
    },
  },
  {
    name: 'prod',
    canary: true,
    logRetention: RetentionDays.ONE_YEAR,
    throttle: { ratePerSecond: 1000, burst: 2000 },
    retention: RETENTION,
    sealedDays: 7 * 365,
    concurrency: {
      judge: 100,
      imports: 10,
      incomingMails: 20,
      sealing: 5,
      retention: 5,
      deliverNotices: 5,
      reserved: true,
    },
  },
];

export class UnknownStageError extends Error {
  constructor(name: string) {
    super(`No stage "${name}": infra/stages.ts has ${STAGES.map((stage) => stage.name).join(', ')}.`);
  }
}

/** @throws UnknownStageError */
export function stageNamed(name: string): StageConfiguration {
  const stage = STAGES.find((candidate) => candidate.name === name);
  if (!stage) throw new UnknownStageError(name);
  return stage;
}
