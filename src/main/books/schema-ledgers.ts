// The four ledgers, append-only, and the kept balances beside them.

import { c, type Ddl } from './ddl.ts'

export async function stockLedger(ddl: Ddl): Promise<void> {
  await ddl.table(
    'lot',
    { id: c.id, productId: c.ref('product'), no: c.text, productionDay: c.maybe(c.day), firstDay: c.day },
    { primary: ['id'], unique: [['productId', 'no']] },
  )
  await ddl.table(
    'stock_move',
    {
      id: c.id,
      documentId: c.ref('document'),
      lineId: c.maybe(c.id),
      reversal: c.flag,
      day: c.day,
      warehouseId: c.maybe(c.ref('warehouse')),
      productId: c.ref('product'),
      lotId: c.maybe(c.ref('lot')),
      qtyMilli: c.milli,
      valueFen: c.fen,
    },
    {
      primary: ['id'],
      index: [['documentId'], ['productId', 'day'], ['day']],
      check: ['(qty_milli = 0) = (lot_id is null)', '(lot_id is null) = (warehouse_id is null)'],
    },
  )
  await ddl.appendOnly('stock_move')
  await ddl.table(
    'stock_balance',
    {
      productId: c.ref('product'),
      warehouseId: c.ref('warehouse'),
      lotId: c.ref('lot'),
      qtyMilli: c.notNegative(c.milli),
    },
    { primary: ['productId', 'warehouseId', 'lotId'] },
  )
  await ddl.index('stock_balance', ['productId'], 'qty_milli > 0')
  await ddl.table(
    'cost_balance',
    {
      productId: c.ref('product'),
      qtyMilli: c.notNegative(c.milli),
      valueFen: c.notNegative(c.fen),
      /** Quantity and value just before the last unit went: the last average cost. */
      lastQtyMilli: c.milli,
      lastValueFen: c.fen,
      lastDay: c.day,
    },
    { primary: ['productId'], check: ['qty_milli > 0 or value_fen = 0'] },
  )
}

export async function journal(ddl: Ddl): Promise<void> {
  await ddl.table(
    'voucher',
    {
      id: c.id,
      month: c.text,
      seq: c.integer,
      day: c.day,
      documentId: c.maybe(c.ref('document')),
      act: c.text,
      text: c.text,
      at: c.instant,
    },
    {
      primary: ['id'],
      unique: [['month', 'seq']],
      index: [['documentId'], ['day']],
      check: [`act in ('post', 'reverse', 'close', 'reopen')`],
    },
  )
  await ddl.appendOnly('voucher')
  await ddl.table(
    'journal_line',
    {
      id: c.id,
      voucherId: c.ref('voucher'),
      lineNo: c.integer,
      day: c.day,
      accountId: c.ref('ledger_account'),
      partnerId: c.maybe(c.ref('partner')),
      debitFen: c.fen,
      creditFen: c.fen,
      closing: c.flag,
      text: c.text,
    },
    {
      primary: ['id'],
      index: [['voucherId'], ['accountId', 'day'], ['partnerId', 'day'], ['day']],
      check: ['debit_fen = 0 or credit_fen = 0'],
    },
  )
  await ddl.appendOnly('journal_line')
  await ddl.table(
    'account_balance',
    { accountId: c.ref('ledger_account'), month: c.text, closing: c.flag, debitFen: c.fen, creditFen: c.fen },
    { primary: ['accountId', 'month', 'closing'] },
  )
}

export async function openItems(ddl: Ddl): Promise<void> {
  await ddl.table(
    'open_item',
    {
      id: c.id,
      documentId: c.ref('document'),
      side: c.text,
      partnerId: c.ref('partner'),
      no: c.text,
      day: c.day,
      /** When it entered the books: an opening item is older than its posting. */
      bookedDay: c.day,
      dueDay: c.maybe(c.day),
      amountFen: c.fen,
    },
    {
      primary: ['id'],
      index: [['documentId'], ['partnerId', 'side']],
      check: [`side in ('receivable', 'payable', 'advance', 'prepaid')`, 'amount_fen > 0'],
    },
  )
  await ddl.appendOnly('open_item')
  await ddl.table(
    'settlement',
    {
      id: c.id,
      itemId: c.ref('open_item'),
      documentId: c.ref('document'),
      reversal: c.flag,
      day: c.day,
      amountFen: c.fen,
    },
    { primary: ['id'], index: [['itemId'], ['documentId'], ['day']] },
  )
  await ddl.appendOnly('settlement')
  await ddl.table(
    'item_balance',
    { itemId: c.ref('open_item'), side: c.text, partnerId: c.ref('partner'), openFen: c.notNegative(c.fen) },
    { primary: ['itemId'] },
  )
  await ddl.index('item_balance', ['side', 'partnerId'], 'open_fen <> 0')
  await ddl.table(
    'partner_balance',
    { partnerId: c.ref('partner'), side: c.text, openFen: c.notNegative(c.fen) },
    { primary: ['partnerId', 'side'] },
  )
}

/** What is left of lines: of a contract to fulfil, of a receipt or delivery to invoice and to return. */
export async function lineLedger(ddl: Ddl): Promise<void> {
  const measures = {
    qtyMilli: c.milli,
    fulfilledMilli: c.milli,
    invoicedMilli: c.milli,
    returnedMilli: c.milli,
    grossFen: c.fen,
    taxFen: c.fen,
    uninvoicedFen: c.fen,
    costFen: c.fen,
  }
  await ddl.table(
    'line_move',
    {
      id: c.id,
      lineId: c.id,
      ownerId: c.ref('document'),
      documentId: c.ref('document'),
      reversal: c.flag,
      day: c.day,
      ...measures,
    },
    { primary: ['id'], index: [['lineId'], ['documentId'], ['day']] },
  )
  await ddl.appendOnly('line_move')
  await ddl.table(
    'line_balance',
    { lineId: c.id, ownerId: c.ref('document'), ...measures },
    {
      primary: ['lineId'],
      index: [['ownerId']],
      check: ['fulfilled_milli >= 0', 'invoiced_milli >= 0', 'returned_milli >= 0'],
    },
  )
}
