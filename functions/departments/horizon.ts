/** No fact stands further ahead than this of the month it is filed in: where a reader of everything may stop. */
export const HORIZON_MONTHS = 120;
