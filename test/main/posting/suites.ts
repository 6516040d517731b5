// Everything that is proved about posting; it runs on both engines.

import type { Open } from './open.ts'
import { contractSuite } from './contracts.ts'
import { purchaseInvoiceSuite } from './purchase-invoices.ts'
import { purchasingSuite } from './purchasing.ts'

const suites: readonly ((open: Open) => void)[] = [contractSuite, purchasingSuite, purchaseInvoiceSuite]

export function postingSuites(open: Open): void {
  for (const suite of suites) suite(open)
}
