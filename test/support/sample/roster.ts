import type { Role, StaffMember, Unit } from '../../../shared/domain/dossier.ts';

export const SAMPLE_UNITS: readonly Unit[] = [
  { id: 'u1', name: '营业一部' },
  { id: 'u2', name: '营业二部' },
  { id: 'u3', name: '营业三部' },
];

/** How a person works: what their logs, plans and attendance look like. */
export type Habit = 'steady' | 'keen' | 'busy' | 'forgetful' | 'new';

export interface SamplePerson {
  readonly staff: StaffMember;
  readonly role: Role;
  readonly habit: Habit;
}

type Row = readonly [
  id: string,
  name: string,
  mail: string,
  unitId: string | null,
  role: Role,
  habit: Habit,
  joinedOn: string,
];

const ROWS: readonly Row[] = [
  ['s01', '王芳', 'wang.fang', 'u1', 'unit-manager', 'keen', '2016-03-01'],
  ['s02', '李强', 'li.qiang', 'u1', 'sales', 'steady', '2019-07-15'],
  ['s03', '张敏', 'zhang.min', 'u1', 'sales', 'keen', '2020-05-06'],
  ['s04', '刘洋', 'liu.yang', 'u1', 'sales', 'forgetful', '2021-09-01'],
  ['s05', '陈静', 'chen.jing', 'u1', 'sales', 'steady', '2018-11-12'],
  ['s06', '杨帆', 'yang.fan', 'u1', 'sales', 'busy', '2022-02-21'],
  ['s07', '赵磊', 'zhao.lei', 'u2', 'unit-manager', 'steady', '2015-06-08'],
  ['s08', '黄丽', 'huang.li', 'u2', 'sales', 'keen', '2017-04-10'],
  ['s09', '周杰', 'zhou.jie', 'u2', 'sales', 'busy', '2023-03-13'],
  ['s10', '吴婷', 'wu.ting', 'u2', 'sales', 'steady', '2020-08-03'],
  ['s11', '徐鹏', 'xu.peng', 'u2', 'sales', 'steady', '2019-01-07'],
  ['s12', '孙悦', 'sun.yue', 'u3', 'unit-manager', 'keen', '2018-02-26'],
  ['s13', '马超', 'ma.chao', 'u3', 'sales', 'forgetful', '2022-10-17'],
  ['s14', '朱琳', 'zhu.lin', 'u3', 'sales', 'keen', '2021-03-22'],
  ['s15', '胡斌', 'hu.bin', 'u3', 'sales', 'steady', '2016-12-05'],
  ['s16', '郭晓雯', 'guo.xiaowen', 'u3', 'sales', 'new', '2026-07-01'],
  ['s17', '何雪', 'he.xue', 'u1', 'customer-service', 'steady', '2019-05-20'],
  ['s18', '高远', 'gao.yuan', 'u2', 'customer-service', 'keen', '2020-10-12'],
  ['s19', '林娜', 'lin.na', 'u3', 'customer-service', 'steady', '2021-06-15'],
  ['s20', '罗颖', 'luo.ying', null, 'cs-supervisor', 'steady', '2014-09-09'],
  ['s21', '梁涛', 'liang.tao', null, 'technical-support', 'steady', '2017-08-28'],
  ['s22', '宋建国', 'song.jianguo', null, 'department-manager', 'steady', '2010-01-04'],
  ['s23', '唐文', 'tang.wen', null, 'executive', 'steady', '2008-04-01'],
  ['s24', '韩冰', 'han.bing', null, 'admin', 'steady', '2018-06-11'],
];

export const SAMPLE_PEOPLE: readonly SamplePerson[] = ROWS.map(([id, name, mail, unitId, role, habit, joinedOn]) => ({
  staff: {
    id,
    name,
    email: `${mail}@baifang.example`,
    joinedOn,
    leftOn: null,
    assignments: [{ from: joinedOn, unitId, role }],
  },
  role,
  habit,
}));
