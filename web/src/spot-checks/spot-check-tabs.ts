/** What the page of spot checks shows of a month. */
export const SPOT_CHECK_TABS = ['draws', 'checks', 'accesses'] as const;
export type SpotCheckTab = (typeof SPOT_CHECK_TABS)[number];
