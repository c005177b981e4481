import type { CapabilityDescription } from './description.ts';

export const ROSTER = {
  title: { 'zh-CN': '名册', en: 'Roster' },
  operations: {
    'list-units': {
      summary: { 'zh-CN': '查看营业部', en: 'List units' },
      refusals: [],
      example: {},
    },
    'add-unit': {
      summary: { 'zh-CN': '新增营业部', en: 'Add a unit' },
      refusals: [],
      example: { body: { unitId: 'u3', name: '营业三部' } },
    },
    'rename-unit': {
      summary: { 'zh-CN': '营业部改名', en: 'Rename a unit' },
      refusals: ['not-found', 'changed-meanwhile'],
      example: { params: { unitId: 'u2' }, body: { version: 1, name: '滨江营业部' } },
    },
    'list-staff': {
      summary: { 'zh-CN': '查看名册', en: 'List staff' },
      refusals: [],
      example: { query: { unitId: 'u1', role: 'sales', employedOn: '2026-11-23', limit: 20 } },
    },
    'show-staff-member': {
      summary: { 'zh-CN': '查看一名员工及其历次变更', en: "Show a person's record with all its versions" },
      refusals: ['not-found'],
      example: { params: { staffId: 's02' } },
    },
    'add-staff-member': {
      summary: { 'zh-CN': '新增员工', en: 'Add a person' },
      refusals: [],
      example: {
        body: {
          staffId: 's04',
          name: '陈洁',
          email: 's04@example.com',
          language: 'zh-CN',
          joinedOn: '2026-12-01',
          unitId: 'u1',
          role: 'sales',
        },
      },
    },
    'enter-staff-member': {
      summary: { 'zh-CN': '按名册录入员工：新增或更新', en: 'Enter a person of the roster, new or known' },
      refusals: ['changed-meanwhile'],
      example: {
        body: {
          staffId: 's04',
          name: '陈洁',
          email: 's04@example.com',
          joinedOn: '2026-12-01',
          unitId: 'u1',
          role: 'sales',
        },
      },
    },
    'change-staff-details': {
      summary: { 'zh-CN': '更改姓名、邮箱或语言', en: "Change a person's name, e-mail address or language" },
      refusals: ['not-found', 'changed-meanwhile'],
      example: {
        params: { staffId: 's02' },
        body: { version: 1, name: '王敏', email: 's02@example.com', language: 'en' },
      },
    },
    'record-departure': {
      summary: { 'zh-CN': '登记离职', en: 'Record a departure' },
      refusals: ['not-found', 'changed-meanwhile'],
      example: { params: { staffId: 's03' }, body: { version: 1, leftOn: '2026-12-31' } },
    },
    'assign-staff-member': {
      summary: { 'zh-CN': '调动营业部或角色', en: 'Move a person to another unit or role' },
      refusals: ['not-found', 'changed-meanwhile'],
      example: {
        params: { staffId: 's02' },
        body: { version: 1, from: '2026-12-01', unitId: 'u2', role: 'unit-manager' },
      },
    },
  },
} satisfies CapabilityDescription<'roster'>;
