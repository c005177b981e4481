/** What the model takes for granted because nothing measures it yet. */

export const ASSUMPTIONS = {
  workdays: 22,
  ticksOfWorkday: 12 * 12,
  monthsOnRecord: 24,
  submissionsInRush: 1.2,
  visits: 2,
  requestsOfVisit: 8,
  readUnitsOfRequest: 10,
  rulingsViews: 0.5,
  secondsOfQuery: 0.02,
  secondsOfRun: 0.3,
  secondsOfTickBatch: 0.015,
  logBytesOfInvocation: 1500,
  logBytesOfRequest: 350,
  tracedShare: 0.05,
  pageBytesOfVisit: 60_000,
  filesOfVisit: 4,
} as const;

/** As docs/scale.md lists them. */
export const ASSUMPTION_TEXTS: Readonly<Record<keyof typeof ASSUMPTIONS, string>> = {
  workdays: 'workdays a month',
  ticksOfWorkday: 'ticks of a workday in which people work',
  monthsOnRecord: 'months for which a department has kept records: runs look back over all of them',
  submissionsInRush: 'submissions a person in the half hour around 20:00: the log, and one in five corrects it',
  visits: 'times that a person opens the pages, a workday',
  requestsOfVisit: 'requests to the API each time',
  readUnitsOfRequest: 'read units of each of them',
  rulingsViews: "times that a person looks at rulings, a workday: each reads the ledger of the department's month",
  secondsOfQuery: 'seconds of a query to the table and back, beside the CPU it takes: one for each megabyte',
  secondsOfRun: 'seconds of a run that reads next to nothing',
  secondsOfTickBatch: 'seconds from one batch of ten messages that a tick sends to the next',
  logBytesOfInvocation: 'bytes of log of an invocation',
  logBytesOfRequest: 'bytes of access log of a request',
  tracedShare: 'share of invocations that X-Ray keeps by its default rule, beside one a second',
  pageBytesOfVisit: 'bytes of page files each time the pages are opened: mostly they are on the device',
  filesOfVisit: 'requests to CloudFront for them',
};
