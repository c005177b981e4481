import { defineTexts } from '../language/texts.ts';

export const receiptTexts = defineTexts(
  {
    onTime: '已按时收到',
    late: '已收到，但晚于截止时间',
    early: (span: string) => `比截止早 ${span}`,
    after: (span: string) => `比截止晚 ${span}`,
    receipt: '回执',
    receivedAt: '服务器收到',
    deadline: '截止',
    id: '编号',
    signature: '签名',
    signatureElsewhere: '签名保存在提交时的设备上',
    copy: '复制回执',
    copied: '已复制',
  },
  {
    onTime: 'Received on time',
    late: 'Received, but after the deadline',
    early: (span: string) => `${span} before the deadline`,
    after: (span: string) => `${span} after the deadline`,
    receipt: 'Receipt',
    receivedAt: 'Received by the server',
    deadline: 'Deadline',
    id: 'Number',
    signature: 'Signature',
    signatureElsewhere: 'Kept on the device it was submitted from',
    copy: 'Copy receipt',
    copied: 'Copied',
  },
);
