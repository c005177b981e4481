import * as z from 'zod';

/** `/config.json`: written by the deployment (or served by the local cloud), so one build runs at every stage. */
const ConfigurationSchema = z.object({ issuer: z.url(), clientId: z.string().min(1) });

export type Configuration = z.infer<typeof ConfigurationSchema>;

export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  return ConfigurationSchema.parse(await response.json());
}
