// Freight and loading fees of slips, as acts draw them.

import type { AnyRow } from '../../src/shared/contract/index.ts'
import type { Draw } from './draw.ts'
import type { World } from './world.ts'

/** Now and then fees on a slip: owed, paid in cash, or charged where somebody can be. */
export const feesFor = (world: World, draw: Draw, mayCharge: boolean): AnyRow[] => {
  if (draw.chance(70)) return []
  const amount = draw.chance(50) ? { rateE4: draw.between(0, 2_000_000) } : { sumFen: draw.between(1, 100_000) }
  const taxRateBp = draw.chance(50) ? 900 : null
  if (mayCharge && draw.chance(40)) return [{ feeKind: 'freight', bearer: 'customer', ...amount, taxRateBp }]
  const payee = draw.chance(80) ? { payeeId: world.of.carrier } : { accountId: draw.one(world.moneyAccounts) ?? 0 }
  return [{ feeKind: 'freight', ...(mayCharge ? { bearer: 'us' } : {}), ...payee, ...amount, taxRateBp }]
}
