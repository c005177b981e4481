export const ROLES = [
  'sales',
  'unit-manager',
  'customer-service',
  'cs-supervisor',
  'technical-support',
  'department-manager',
  'executive',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];
