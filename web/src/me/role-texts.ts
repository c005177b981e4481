import type { Role } from '../../../shared/domain/dossier.ts';
import { defineTexts } from '../language/texts.ts';

export const roleTexts = defineTexts(
  {
    sales: '业务人员',
    'unit-manager': '营业部经理',
    'customer-service': '客服人员',
    'cs-supervisor': '客服主管',
    'technical-support': '技术支持人员',
    'department-manager': '部门经理',
    executive: '经理室',
    admin: '管理员',
  } satisfies Record<Role, string>,
  {
    sales: 'Sales',
    'unit-manager': 'Unit manager',
    'customer-service': 'Customer service',
    'cs-supervisor': 'Customer service supervisor',
    'technical-support': 'Technical support',
    'department-manager': 'Department manager',
    executive: 'Executive office',
    admin: 'Administrator',
  },
);
