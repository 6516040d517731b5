// The kept balances: what names a row, what is added to. The writer adds to them with every posting,
// and `verify` rebuilds each from its ledger and compares.

import type { Balance } from '../books/sql.ts'
import type { LineBalance } from './facts.ts'

export const lineMeasures = [
  'qtyMilli',
  'fulfilledMilli',
  'invoicedMilli',
  'returnedMilli',
  'grossFen',
  'taxFen',
  'uninvoicedFen',
  'costFen',
] as const satisfies readonly (keyof LineBalance)[]

export const balances = {
  stock: {
    table: 'stock_balance',
    keys: ['productId', 'warehouseId', 'lotId'],
    measures: ['qtyMilli', 'placedMilli', 'apartMilli'],
  },
  position: {
    table: 'position_balance',
    keys: ['positionId', 'lotId'],
    measures: ['qtyMilli', 'apartMilli'],
    also: ['warehouseId', 'productId'],
  },
  account: { table: 'account_balance', keys: ['accountId', 'month', 'closing'], measures: ['debitFen', 'creditFen'] },
  partner: { table: 'partner_balance', keys: ['partnerId', 'side'], measures: ['openFen'] },
  line: { table: 'line_balance', keys: ['lineId'], measures: lineMeasures, also: ['ownerId'] },
} as const satisfies Record<string, Balance>
