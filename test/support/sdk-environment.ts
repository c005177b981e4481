/** What the SDK reads from the environment, aimed at a server on this machine. */
export const aimSdkAt = (service: 'DYNAMODB' | 'SQS' | 'S3' | 'SES', url: string): void => {
  Object.assign(process.env, {
    [`AWS_ENDPOINT_URL_${service}`]: url,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
};
