import type { NoticeTemplate } from './notice-template.ts';

/** To administrators: whose mails come back, so that they do not hear of what the policy makes of them. */
export const ADDRESS_SUSPENDED: NoticeTemplate<'address-suspended'> = {
  'zh-CN': ({ people, date }, pen) => ({
    subject: `${people.length} 人的邮件被退回，请核对邮箱`,
    lead: '以下人员的邮箱被永久退信，或者投诉了系统的邮件。在更正之前，系统不再向该邮箱发信。',
    facts: [['邮件被退回', `${people.length} 人`]],
    lists: [{ title: '请核对邮箱', items: pen.people(people, date) }],
    explanation: [
      '请在人员名册里更正邮箱，并用其他方式告知本人：《活动管理制度》第 3 至 5 条的提醒和认定，此人目前收不到。',
    ],
    action: '去更正',
  }),
  en: ({ people, date }, pen) => ({
    subject: people.length === 1 ? 'Mails to 1 person come back' : `Mails to ${people.length} people come back`,
    lead: 'These addresses bounced for good, or complained. Nothing is sent there until they are corrected.',
    facts: [['Mails come back', String(people.length)]],
    lists: [{ title: 'Addresses to correct', items: pen.people(people, date) }],
    explanation: [
      'Correct the address in the roster and tell the person by other means: reminders and rulings under clauses 3 to 5 of the activity policy do not reach them.',
    ],
    action: 'Correct',
  }),
};
