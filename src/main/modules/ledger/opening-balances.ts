// Opening balances 期初: stock by lot with its cost, what partners owe and are owed, accounts; balanced, posted once.

import { addDays, formatFen, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { openingBalances as contract } from '../../../shared/ledger/opening-balances.ts'
import { dueDayOf } from '../../../shared/partners/due-day.ts'
import { c } from '../../books/ddl.ts'
import { account, accountOfSide } from '../../ledger/accounts.ts'
import { chosenAccount } from '../../ledger/check-account.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { forgottenLots } from '../../ledger/forgotten-lots.ts'
import { placeNamed, placeOn } from '../../ledger/placing.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const openingBalances = documentKind({
  contract,
  migration: {
    name: 'OpeningBalances',
    at: 1763856019000,
    async up(ddl) {
      await ddl.documentTables(
        'openingBalances',
        {},
        {
          stock: {
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            productionDay: c.maybe(c.day),
            qtyMilli: c.milli,
            costFen: c.fen,
            ...snapshotColumns,
          },
          items: {
            partnerId: c.ref('partner'),
            side: c.text,
            itemNo: c.text,
            itemDay: c.maybe(c.day),
            dueDay: c.maybe(c.day),
            amountFen: c.fen,
          },
          accounts: { ledgerAccountId: c.ref('ledger_account'), debitFen: c.maybe(c.fen), creditFen: c.maybe(c.fen) },
        },
      )
      await ddl.transitions('openingBalances', contract.transitions)
    },
  },

  async loadExtra(sql, document) {
    const before = await sql.get<{ no: string }>(
      `select no from document where kind = 'openingBalances' and state = 'posted'`,
    )
    return { postedNo: before?.no ?? null, forgotten: await forgottenLots(sql, document.sections.stock) }
  },

  decide(document, facts, ids, extra: { postedNo: string | null; forgotten: ReadonlySet<number> }) {
    const posting = startPosting(facts, ids, '期初')
    if (extra.postedNo !== null) posting.refuse('opening.once', '', { no: extra.postedNo })
    const { stock, items, accounts } = document.sections
    const stockRows = stock.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const id = ids.next()
      const lot = posting.lotFor(row, product, document.day, extra.forgotten)
      posting.receive(id, product.id, row.warehouseId, lot.id, row.qtyMilli, row.costFen)
      const goods = { product, lot, warehouseId: row.warehouseId }
      placeOn(posting, id, goods, placeNamed(posting, row.positionId), row.qtyMilli)
      posting.debit(account.stock, row.costFen)
      return [stored(row, { id, expiryDay: lot.expiryDay, ...snapshotOf(product) })]
    })
    for (const row of items) {
      const code = accountOfSide[row.side]
      if (row.side === 'receivable' || row.side === 'prepaid') posting.debit(code, row.amountFen, row.partnerId)
      else posting.credit(code, row.amountFen, row.partnerId)
      const day = row.itemDay ?? document.day
      const partner = facts.partners.get(row.partnerId)
      const payableDue = row.side === 'payable' ? addDays(day, partner?.termDays ?? 0) : null
      const byTerms = row.side === 'receivable' ? dueDayOf(day, partner) : payableDue
      posting.open(row.side, row.partnerId, row.amountFen, { no: row.itemNo, day, dueDay: row.dueDay ?? byTerms })
    }
    for (const row of accounts) {
      const code = chosenAccount(posting, `${row.at}.ledgerAccountId`, row.ledgerAccountId)
      if (!code) continue
      posting.debit(code, row.debitFen ?? (0 as Fen))
      posting.credit(code, row.creditFen ?? (0 as Fen))
    }
    const assets = items.filter((row) => row.side === 'receivable' || row.side === 'prepaid')
    const debts = items.filter((row) => row.side === 'payable' || row.side === 'advance')
    const debit = sumFen([
      ...stock.map((row) => row.costFen),
      ...assets.map((row) => row.amountFen),
      ...accounts.map((row) => row.debitFen ?? (0 as Fen)),
    ])
    const credit = sumFen([...debts.map((row) => row.amountFen), ...accounts.map((row) => row.creditFen ?? (0 as Fen))])
    if (debit !== credit)
      posting.refuse('voucher.unbalanced', 'accounts', {
        debit: formatFen(debit),
        credit: formatFen(credit),
        difference: formatFen(Math.abs(debit - credit) as Fen),
      })
    return posting.done(
      {},
      {
        stock: stockRows,
        items: items.map((row) => stored(row, { id: ids.next() })),
        accounts: accounts.map((row) => stored(row, { id: ids.next() })),
      },
      debit,
    )
  },
})
