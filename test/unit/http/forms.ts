/** What people of the in-memory API file: one body of each kind, for the week and month of the Monday. */

export const registration = { date: '2026-11-24', destination: '滨江', reason: '上门收资料' };
export const weeklyPlan = { week: '2026-W48', done: '拜访十二家', planned: '拜访十五家' };
export const monthlyPlan = { month: '2026-11', done: '三家报价', planned: '两家签单' };
export const inventory = {
  month: '2026-11',
  entries: [{ company: '西湖软件园', prospectId: null, status: '洽谈中', nextStep: '送方案' }],
};
export const clientList = {
  month: '2026-11',
  entries: [{ company: '钱江制造', contact: '陈洁', phone: '13800000000' }],
};
/** What decides on the validity of `prospect`. */
export const claim = {
  company: '西湖软件园',
  foundOn: '2026-11-20',
  expectedOn: '2026-12-20',
  insuredBefore: false,
};
export const prospect = { ...claim, contact: '陈洁', phone: '13800000000' };
export const client = { company: '钱江制造' };

/** One with a right check digit (GB 32100-2015). */
export const CREDIT_CODE = '91330100799655058B';
