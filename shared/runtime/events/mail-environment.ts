import * as z from 'zod';

const From = { MAIL_FROM: z.string().min(1) };

/** What a function is told that sends mail: SES's configuration set, or a relay. */
export const MailEnvironmentSchema = z.union([
  z.object({ ...From, MAIL_CONFIGURATION_SET: z.string().min(1) }),
  z.object({
    ...From,
    SMTP_HOST: z.string().min(1),
    SMTP_PORT: z.coerce.number().int().min(1).max(65_535),
    SMTP_USER: z.string().min(1),
    SMTP_PASSWORD_SECRET_ARN: z.string().min(1),
  }),
]);
