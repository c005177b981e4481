import type { Plan } from './template/plan.ts';

/** What runs here of the template, by kind: for the status page, and for the test that compares it with the template. */
export const servedBy = (plan: Plan): Record<string, readonly string[]> => ({
  functions: plan.functions.map(({ name }) => name),
  routes: plan.routes.map(({ key }) => key),
  schedules: plan.schedules.map(({ name, expression }) => `${name} ${expression}`),
  rules: plan.rules.map(({ name, busName }) => `${busName}/${name}`),
  buses: plan.buses,
  queues: plan.queues.map(({ name }) => name),
  eventSources: plan.eventSources.map(({ queueArn, functionName }) => `${queueArn} -> ${functionName}`),
  buckets: plan.buckets.map(({ name }) => name),
  tables: plan.tables.map(({ name }) => name),
  secrets: plan.secrets.map(({ arn }) => arn),
  mailEvents: plan.mailEvents.flatMap(({ configurationSet, eventTypes }) =>
    eventTypes.map((type) => `${configurationSet} ${type}`),
  ),
  signInClients: plan.signInClients.map(({ clientId }) => clientId),
});
