/** The department manager's word that a drafted month is right: it closes with the next run, not at the window's end. */
export interface MonthConfirmation {
  readonly id: string;
  readonly type: 'month-confirmation';
  readonly receivedAt: string;
  /** `YYYY-MM`; there is one for a month. */
  readonly month: string;
}
