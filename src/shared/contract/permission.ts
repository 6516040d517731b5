// Permissions are declared where a command is declared. Until there are roles, one local owner holds them all.

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
] as const

export type Permission = (typeof permissions)[number]

/** Who acts: a name for the trail, and what they may do. */
export type Actor = { readonly name: string; readonly permissions: ReadonlySet<Permission> }

export const localOwner: Actor = { name: 'owner', permissions: new Set(permissions) }
