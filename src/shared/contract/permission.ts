// Permissions are declared where a command is declared. Until there are users, one local owner holds them all.

import { label } from './label.ts'

export type ModuleName =
  | 'products'
  | 'partners'
  | 'planning'
  | 'purchasing'
  | 'warehouse'
  | 'sales'
  | 'marketing'
  | 'billing'
  | 'treasury'
  | 'ledger'
  | 'office'

export const permissions = [
  'products.read',
  'products.write',
  'partners.read',
  'partners.write',
  'planning.read',
  'planning.write',
  'planning.reverse',
  'purchasing.read',
  'purchasing.write',
  'purchasing.reverse',
  'warehouse.read',
  'warehouse.write',
  'warehouse.reverse',
  'sales.read',
  'sales.write',
  'sales.reverse',
  'marketing.read',
  'marketing.write',
  'marketing.reverse',
  'billing.read',
  'billing.write',
  'billing.reverse',
  'treasury.read',
  'treasury.write',
  'treasury.reverse',
  'ledger.read',
  'ledger.write',
  'ledger.reverse',
  'ledger.close',
  'ledger.reopen',
  'office.read',
  'office.write',
  'office.approve',
  // Keeps the seals: sets them and where they stand, and seals a copy.
  'office.seal',
] as const

export type Permission = (typeof permissions)[number]

/** What people are in the office; what waits for approval waits for a role. */
export const roles = {
  clerk: label('开单员', 'Clerk'),
  keeper: label('仓管', 'Keeper'),
  accountant: label('会计', 'Accountant'),
  salesperson: label('业务员', 'Salesperson'),
  owner: label('老板', 'Owner'),
} as const

export type Role = keyof typeof roles

/** Who acts: a name for the trail, what they are, and what they may do. */
export type Actor = {
  readonly name: string
  readonly roles: ReadonlySet<Role>
  readonly permissions: ReadonlySet<Permission>
}

export const localOwner: Actor = {
  name: 'owner',
  roles: new Set<Role>(['owner']),
  permissions: new Set(permissions),
}
