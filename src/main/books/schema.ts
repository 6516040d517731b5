// The tables every book has: settings, records' common parts, documents, the four ledgers and their kept balances,
// numbering, request ids and the trail. Tables of a document kind come with the kind.

import { c, type Ddl } from './ddl.ts'
import type { Migration } from './migration.ts'

export const bookSchema: Migration = {
  name: 'Book',
  at: 1763856000000,
  async up(ddl) {
    await guards(ddl)
    await administration(ddl)
    await recordTables(ddl)
    await documentTables(ddl)
    await stockLedger(ddl)
    await journal(ddl)
    await openItems(ddl)
    await lineLedger(ddl)
  },
}

async function guards(ddl: Ddl): Promise<void> {
  if (ddl.dialect === 'postgres')
    await ddl.execute(
      `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    )
}

async function administration(ddl: Ddl): Promise<void> {
  await ddl.table('setting', { key: c.text, value: c.text }, { primary: ['key'] })
  await ddl.table('id_counter', { one: c.integer, next: c.integer }, { primary: ['one'], check: ['one = 1'] })
  await ddl.execute(`insert into id_counter (one, next) values (1, 1)`)
  await ddl.table('document_number', { kind: c.text, day: c.day, last: c.integer }, { primary: ['kind', 'day'] })
  await ddl.table('voucher_number', { month: c.text, last: c.integer }, { primary: ['month'] })
  await ddl.table('request', { id: c.text, hash: c.text, answer: c.json, at: c.instant }, { primary: ['id'] })
  await ddl.table(
    'audit',
    {
      id: c.id,
      at: c.instant,
      actor: c.text,
      command: c.text,
      subjectType: c.maybe(c.text),
      subjectId: c.maybe(c.id),
      reason: c.maybe(c.text),
      before: c.maybe(c.json),
      after: c.maybe(c.json),
      requestId: c.text,
    },
    { primary: ['id'], index: [['subjectType', 'subjectId']] },
  )
  await ddl.appendOnly('audit')
  await ddl.table(
    'period_event',
    { id: c.id, month: c.text, act: c.text, reason: c.text, voucherId: c.maybe(c.id), at: c.instant, actor: c.text },
    { primary: ['id'], check: [`act in ('close', 'reopen')`] },
  )
  await ddl.appendOnly('period_event')
  await ddl.table(
    'draft',
    { id: c.id, kind: c.text, title: c.text, day: c.maybe(c.day), body: c.json, at: c.instant, actor: c.text },
    { primary: ['id'], index: [['kind']] },
  )
}

async function recordTables(ddl: Ddl): Promise<void> {
  const common = {
    id: c.id,
    code: c.text,
    name: c.text,
    initials: c.maybe(c.text),
    search: c.text,
    active: c.flag,
    version: c.integer,
  }
  const options = { primary: ['id'], unique: [['code']] }
  await ddl.table('ledger_account', { ...common, accountKind: c.text, creditNormal: c.flag }, options)
  await ddl.table(
    'product',
    {
      ...common,
      spec: c.maybe(c.text),
      manufacturer: c.maybe(c.text),
      unit: c.text,
      unitWeightGrams: c.grams,
      pricedPer: c.text,
      taxExempt: c.flag,
      taxRateBp: c.maybe(c.basisPoints),
      storageClass: c.maybe(c.text),
      nitrogenBp: c.maybe(c.basisPoints),
      phosphateBp: c.maybe(c.basisPoints),
      potashBp: c.maybe(c.basisPoints),
      standard: c.maybe(c.text),
      registrationNo: c.maybe(c.text),
      listPriceE4: c.maybe(c.priceE4),
      minStockMilli: c.maybe(c.milli),
    },
    {
      ...options,
      check: [
        `priced_per in ('stockUnit', 'tonne')`,
        'unit_weight_grams > 0',
        '(tax_exempt = 1) = (tax_rate_bp is null)',
      ],
    },
  )
  await ddl.table(
    'partner',
    {
      ...common,
      isSupplier: c.flag,
      isCustomer: c.flag,
      isCarrier: c.flag,
      customerKind: c.maybe(c.text),
      area: c.maybe(c.text),
      phone: c.maybe(c.text),
      address: c.maybe(c.text),
      taxNo: c.maybe(c.text),
      creditLimitFen: c.maybe(c.fen),
      termDays: c.maybe(c.integer),
    },
    options,
  )
  await ddl.table('warehouse', { ...common, keeper: c.maybe(c.text), address: c.maybe(c.text) }, options)
  await ddl.table(
    'money_account',
    { ...common, ledgerAccountId: c.ref('ledger_account'), accountNo: c.maybe(c.text) },
    options,
  )
  await ddl.table('expense_item', { ...common, ledgerAccountId: c.maybe(c.ref('ledger_account')) }, options)
}

async function documentTables(ddl: Ddl): Promise<void> {
  await ddl.table(
    'document',
    {
      id: c.id,
      kind: c.text,
      no: c.text,
      day: c.day,
      partnerId: c.maybe(c.ref('partner')),
      partnerName: c.maybe(c.text),
      state: c.text,
      version: c.integer,
      totalFen: c.fen,
      remarks: c.maybe(c.text),
      search: c.text,
      /** The document this one was posted with: the delivery of a receipt of money taken on the slip. */
      companionOfId: c.maybe(c.ref('document')),
      imported: c.flag,
      postedAt: c.instant,
      postedBy: c.text,
    },
    {
      primary: ['id'],
      unique: [['kind', 'no']],
      index: [['kind', 'day', 'id'], ['partnerId', 'kind'], ['companionOfId']],
    },
  )
  await ddl.table(
    'document_transition',
    { kind: c.text, fromState: c.text, toState: c.text },
    { primary: ['kind', 'fromState', 'toState'] },
  )
  await documentGuard(ddl)
  await ddl.table(
    'document_link',
    { sourceId: c.ref('document'), documentId: c.ref('document') },
    { primary: ['sourceId', 'documentId'], index: [['documentId']] },
  )
  await ddl.appendOnly('document_link')
  await ddl.table(
    'reversal',
    { documentId: c.ref('document'), day: c.day, reason: c.text, at: c.instant, actor: c.text },
    { primary: ['documentId'] },
  )
  await ddl.appendOnly('reversal')
  await ddl.table(
    'contract_version',
    { documentId: c.ref('document'), version: c.integer, reason: c.text, at: c.instant, actor: c.text },
    { primary: ['documentId', 'version'] },
  )
  await ddl.appendOnly('contract_version')
  await ddl.table(
    'closure',
    {
      id: c.id,
      documentId: c.ref('document'),
      lineId: c.maybe(c.id),
      closed: c.flag,
      reason: c.text,
      at: c.instant,
      actor: c.text,
    },
    { primary: ['id'], index: [['documentId']] },
  )
  await ddl.appendOnly('closure')
  await ddl.table('closed_line', { lineId: c.id, documentId: c.ref('document') }, { primary: ['lineId'] })
}

/** Only state and version of a document change, and the state only along its kind's declared ways. */
async function documentGuard(ddl: Ddl): Promise<void> {
  const fixed = [
    'id',
    'kind',
    'no',
    'day',
    'partner_id',
    'partner_name',
    'search',
    'companion_of_id',
    'imported',
    'posted_at',
    'posted_by',
  ]
  const same = ddl.dialect === 'sqlite' ? 'is not' : 'is distinct from'
  const changed = fixed.map((name) => `new.${name} ${same} old.${name}`).join(' or ')
  const noWay = `new.state <> old.state and not exists (select 1 from document_transition t where t.kind = old.kind and t.from_state = old.state and t.to_state = new.state)`
  const backwards = 'new.version < old.version'
  if (ddl.dialect === 'sqlite') {
    await ddl.execute(
      `create trigger document_guard before update on document when ${changed} or ${backwards} or (${noWay}) begin select raise(abort, 'a document changes only along its declared states'); end`,
    )
    await ddl.execute(
      `create trigger document_no_delete before delete on document begin select raise(abort, 'document is append-only'); end`,
    )
    return
  }
  await ddl.execute(`create function guard_document() returns trigger language plpgsql as $$ begin
    if ${changed} or ${backwards} or (${noWay}) then raise exception 'a document changes only along its declared states'; end if;
    return new; end $$`)
  await ddl.execute(
    `create trigger document_guard before update on document for each row execute function guard_document()`,
  )
  await ddl.execute(
    `create trigger document_no_delete before delete on document for each row execute function refuse_change()`,
  )
  await ddl.execute(
    `create trigger document_no_truncate before truncate on document for each statement execute function refuse_change()`,
  )
}

async function stockLedger(ddl: Ddl): Promise<void> {
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

async function journal(ddl: Ddl): Promise<void> {
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

async function openItems(ddl: Ddl): Promise<void> {
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
async function lineLedger(ddl: Ddl): Promise<void> {
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
