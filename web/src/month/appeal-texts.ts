import { defineTexts } from '../language/texts.ts';

export const appealTexts = defineTexts(
  {
    appeal: '申诉',
    until: (time: string) => `${time} 前可申诉`,
    reason: '为什么不对',
    suspendsNothing: '写明事实和依据。申诉不暂停后果；撤销后，月结会重新计算。',
    required: '请写明原因',
    submit: '提交申诉',
    onTime: (time: string) => `已收到 ${time}`,
    late: (time: string) => `已收到 ${time}`,
    appeals: '我的申诉',
    state: { open: '待决定', upheld: '维持', reversed: '撤销' },
    filed: (time: string) => `${time} 收到`,
    decided: (time: string) => `${time} 决定`,
  },
  {
    appeal: 'Appeal',
    until: (time: string) => `May be appealed until ${time}`,
    reason: 'What is wrong',
    suspendsNothing:
      'Say what happened and what shows it. An appeal suspends nothing; if it is reversed, the month is computed anew.',
    required: 'Say why',
    submit: 'Submit appeal',
    onTime: (time: string) => `Received at ${time}`,
    late: (time: string) => `Received at ${time}`,
    appeals: 'My appeals',
    state: { open: 'Not decided yet', upheld: 'Upheld', reversed: 'Reversed' },
    filed: (time: string) => `Received ${time}`,
    decided: (time: string) => `Decided ${time}`,
  },
);
