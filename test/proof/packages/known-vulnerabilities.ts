import * as z from 'zod';
import { npm } from './npm.ts';

const AuditSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })),
});

/** Packages of production of which the registry knows something bad, as `name (severity)`. Needs the network. */
export function knownVulnerabilities(): readonly string[] {
  const { vulnerabilities } = AuditSchema.parse(JSON.parse(npm('audit', '--omit=dev', '--json')));
  return Object.values(vulnerabilities).map(({ name, severity }) => `${name} (${severity})`);
}
