// The chips above a record list. Who is no longer active stays out of sight unless asked for.

import { label, type RecordKind } from '../../../shared/contract/index.ts'
import type { View } from '../lists/views.ts'

const active: View = { name: 'active', label: label('在用', 'Active'), filter: {} }
const everyone: View = { name: 'all', label: label('含停用', 'With inactive'), filter: {} }

const having = (name: string, text: View['label'], flag: string): View => ({
  name,
  label: text,
  filter: { columns: { [flag]: { op: 'equals', value: true } } },
})
const usual: readonly View[] = [active, everyone]

const special: Readonly<Partial<Record<RecordKind, readonly View[]>>> = {
  partner: [
    active,
    having('customers', label('客户', 'Customers'), 'isCustomer'),
    having('suppliers', label('供应商', 'Suppliers'), 'isSupplier'),
    having('carriers', label('承运商', 'Carriers'), 'isCarrier'),
    everyone,
  ],
}

export const recordViewsOf = (kind: RecordKind): readonly View[] => special[kind] ?? usual

export const includesInactive = (view: string): boolean => view === everyone.name
