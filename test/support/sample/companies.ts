import type { Random } from './random.ts';

const PLACES = ['杭州', '萧山', '余杭', '滨江', '富阳', '临安', '钱塘', '西湖'];
const NAMES = [
  '海纳',
  '云栖',
  '明远',
  '华茂',
  '新安',
  '天目',
  '瑞丰',
  '广盛',
  '德清',
  '同泰',
  '东港',
  '远景',
  '恒立',
  '启航',
  '宏图',
];
const TRADES = ['科技', '纺织', '机械', '医药', '物流', '电子', '食品', '建材', '化工', '服饰', '文化传媒', '新能源'];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司'];
const FAMILY_NAMES = ['钱', '沈', '俞', '方', '蒋', '施', '邵', '金', '吕', '傅', '丁', '章'];
const TITLES = ['总', '经理', '主任', '女士', '先生', '人事经理', '财务总监'];

const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export interface Company {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
}

export function sampleCompany(random: Random): Company {
  const company = random.pick(PLACES) + random.pick(NAMES) + random.pick(TRADES) + random.pick(FORMS);
  return { company, contact: sampleContact(random), phone: `1390571${String(random.int(0, 9999)).padStart(4, '0')}` };
}

function sampleContact(random: Random): string {
  return random.pick(FAMILY_NAMES) + random.pick(TITLES);
}

/** A unified social credit code with a right check digit (GB 32100-2015). */
export function sampleCreditCode(random: Random): string {
  const body = `91330100MA${Array.from({ length: 7 }, () => CODE_ALPHABET[random.int(0, 30)] ?? '0').join('')}`;
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, place) => total + weight * CODE_ALPHABET.indexOf(body[place] ?? '0'),
    0,
  );
  return body + (CODE_ALPHABET[(31 - (sum % 31)) % 31] ?? '0');
}
