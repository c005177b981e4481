import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { TABLE_SCHEMA } from '../../shared/adapters/dynamodb/table-schema.ts';
import type { TableInUse } from '../constructs/access.ts';
import { UserDirectory } from '../constructs/user-directory.ts';
import type { OidcIssuer, StageConfiguration } from '../stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Everything that must outlive a mistake: the records, the course files, the keys of receipts and webhooks, the people who sign in. */
export class DataStack extends Stack {
  readonly table: TableInUse;
  readonly receiptKey: Secret;
  /** The secrets of all webhooks are derived from it. */
  readonly webhookKey: Secret;
  /** Courseware (课件), written and read by presigned requests only. */
  readonly courseFiles: Bucket;
  /** Packs of closed months: locked as they are written. */
  readonly sealedPacks: Bucket;
  readonly signIn: OidcIssuer | UserDirectory;

  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { readonly stage: StageConfiguration }) {
    super(scope, id, { ...props, terminationProtection: true });
    const own = this.newTable();
    this.table =
      stage.restoredTable === undefined ? own : Table.fromTableName(this, 'RestoredTable', stage.restoredTable);
    // The other stacks read these until they are deployed, after this one.
    if (this.table !== own) for (const attribute of [own.tableName, own.tableArn]) this.exportValue(attribute);
    this.receiptKey = new Secret(this, 'ReceiptKey', {
      description: 'Signs the receipts of submissions.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.webhookKey = new Secret(this, 'WebhookKey', {
      description: 'The secrets of webhooks are derived from it.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.courseFiles = new Bucket(this, 'CourseFiles', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // The pages post the files themselves. Whoever holds a presigned form may; an origin gives no right of its own.
      cors: [{ allowedMethods: [HttpMethods.POST, HttpMethods.GET], allowedOrigins: [stage.publicUrl ?? '*'] }],
    });
    Validations.of(this.courseFiles).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Nothing reaches it but presigned requests of one function, which records who announced each file; a log bucket would hold addresses of people.',
    });
    this.sealedPacks = new Bucket(this, 'SealedPacks', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(stage.sealedDays)),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.sealedPacks).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'One function writes it and one hands out addresses that are good for minutes; nobody can change what is in it.',
    });
    this.signIn = stage.oidc ?? new UserDirectory(this, 'Users', stage);
    Validations.of(this.webhookKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Each webhook is rotated by its own generation; another key would silence every form service at once.',
    });
    Validations.of(this.receiptKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A receipt proves for years that a log was on time: rotating its key would make earlier receipts unverifiable.',
    });
  }

  private newTable(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text(TABLE_SCHEMA.partitionKey),
      sortKey: text(TABLE_SCHEMA.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of Object.values(TABLE_SCHEMA.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName: index.indexName,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[index.projection],
      });
    }
    return table;
  }
}
