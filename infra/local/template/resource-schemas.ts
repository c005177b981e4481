/**
 * The properties of each served resource type that the local cloud honours.
 *
 * A property that would change what runs and is not honoured is declared absent, so that using it is refused by name.
 */

import * as z from 'zod';

const notServed = z.undefined({ error: 'not served locally' }).optional();
const Seconds = z.coerce.number();
const ArnConfig = z.object({ Arn: z.string() });

export const FunctionSchema = z.object({
  Code: z.object({ S3Key: z.string({ error: 'only bundled assets are served locally' }) }),
  Handler: z.string(),
  Timeout: Seconds.default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).default({ Variables: {} }),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});

export const EventInvokeConfigSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: z
    .object({ OnSuccess: notServed, OnFailure: z.object({ Destination: z.string() }).optional() })
    .default({}),
});

export const EventSourceMappingSchema = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().default(10),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: notServed,
});

export const QueueSchema = z.object({
  VisibilityTimeout: Seconds.default(30),
  MessageRetentionPeriod: Seconds.default(345_600),
  DelaySeconds: Seconds.default(0),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
  FifoQueue: notServed,
});

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

export const TableSchema = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  LocalSecondaryIndexes: notServed,
});

/** EventBridge is told of the mails that come in here, and of no other object. */
export const BucketSchema = z.object({
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.literal(true) }) })
    .optional(),
  ReplicationConfiguration: notServed,
});

/** Only names joined by dots are served of JSONPath. */
const InputTransformerSchema = z.strictObject({
  InputPathsMap: z.record(z.string(), z.string().regex(/^\$(\.[\w-]+)+$/, 'not served locally')),
  InputTemplate: z.string(),
});
export type InputTransformer = z.infer<typeof InputTransformerSchema>;

export const RuleSchema = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()),
  ScheduleExpression: notServed,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Arn: z.string(),
      Id: z.string(),
      RoleArn: z.string().optional(),
      DeadLetterConfig: ArnConfig.optional(),
      RetryPolicy: z.unknown().optional(),
      InputTransformer: InputTransformerSchema.optional(),
    }),
  ),
});

export const ScheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  StartDate: notServed,
  EndDate: notServed,
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().default('{}'),
    RetryPolicy: z.unknown().optional(),
    DeadLetterConfig: ArnConfig.optional(),
  }),
});

export const RouteSchema = z.object({
  RouteKey: z.string(),
  Target: z.string().transform((target) => target.replace(/^integrations\//, '')),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: notServed,
});

export const StageSchema = z.object({
  DefaultRouteSettings: z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }).optional(),
});

export const IntegrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  RequestParameters: notServed,
});

export const AuthorizerSchema = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

export const SecretSchema = z.object({
  Name: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.coerce.number().default(32),
      GenerateStringKey: notServed,
      SecretStringTemplate: notServed,
    })
    .default({ PasswordLength: 32 }),
});

export const ConfigurationSetEventDestinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }),
  }),
});

export const UserPoolClientSchema = z.object({
  AllowedOAuthScopes: z.array(z.string()).default([]),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});
