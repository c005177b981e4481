import * as z from 'zod';
import { npm } from './npm.ts';

/** A registry that keeps no advisories, such as a mirror, answers with a message. */
const AuditSchema = z.union([
  z.object({ vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })) }),
  z.object({ message: z.string() }).transform(() => null),
]);

/** Packages of production of which the registry knows something bad, as `name (severity)`; null where it cannot be asked. */
export function knownVulnerabilities(): readonly string[] | null {
  const audit = AuditSchema.parse(JSON.parse(npm('audit', '--omit=dev', '--json')));
  return audit && Object.values(audit.vulnerabilities).map(({ name, severity }) => `${name} (${severity})`);
}
