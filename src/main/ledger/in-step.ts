// What must hold of every posting before it is written: it balances, and the control accounts move with their ledgers.

import { assert, sumFen, type Fen } from '../../shared/kernel/index.ts'
import { account, accountOfSide } from './accounts.ts'
import type { Posting } from './posting-data.ts'

/** Debits equal credits, and each control account moves by exactly what its ledger moves by. */
export function assertInStep(posting: Posting): void {
  const entries = posting.journal
  const movement = (code: string): number =>
    sumFen(entries.filter((entry) => entry.account === code).map((entry) => (entry.debitFen - entry.creditFen) as Fen))
  assert(sumFen(entries.map((e) => e.debitFen)) === sumFen(entries.map((e) => e.creditFen)), 'debits equal credits')
  assert(
    movement(account.stock) === sumFen(posting.stock.map((move) => move.valueFen)),
    '1405 moves with the stock ledger',
  )
  for (const [side, code] of Object.entries(accountOfSide)) {
    const opened = sumFen(posting.items.filter((item) => item.side === side).map((item) => item.amountFen))
    const settled = sumFen(posting.settlements.filter((one) => one.side === side).map((one) => one.amountFen))
    const sign = side === 'receivable' || side === 'prepaid' ? 1 : -1
    assert(movement(code) === sign * (opened - settled), `${code} moves with the open items`)
  }
}
