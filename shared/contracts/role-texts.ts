/** The policy's names of the roles. */

import type { Role } from '../domain/dossier.ts';
import type { Texts } from './problems.ts';

export const ROLE_TEXTS: Readonly<Record<Role, Texts>> = {
  sales: { 'zh-CN': '业务人员', en: 'Sales' },
  'unit-manager': { 'zh-CN': '营业部经理', en: 'Unit manager' },
  'customer-service': { 'zh-CN': '客服人员', en: 'Customer service' },
  'cs-supervisor': { 'zh-CN': '客服主管', en: 'Customer service supervisor' },
  'technical-support': { 'zh-CN': '技术支持人员', en: 'Technical support' },
  'department-manager': { 'zh-CN': '部门经理', en: 'Department manager' },
  executive: { 'zh-CN': '经理室', en: 'Executive office' },
  admin: { 'zh-CN': '管理员', en: 'Administrator' },
};
