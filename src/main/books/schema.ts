// The tables every book has: settings, records' common parts, documents, the four ledgers and their kept balances,
// numbering, request ids and the trail. Tables of a document kind come with the kind.

import { c, type Ddl } from './ddl.ts'
import type { Migration } from './migration.ts'
import { documentTables } from './schema-documents.ts'
import { journal, lineLedger, openItems, stockLedger } from './schema-ledgers.ts'

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
  await ddl.table(
    'document_number',
    { kind: c.text, day: c.day, last: c.integer, importedLast: c.integer },
    { primary: ['kind', 'day'] },
  )
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
  await ddl.recordTable('ledger_account', { accountKind: c.text, creditNormal: c.flag })
  await ddl.recordTable(
    'product',
    {
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
    [`priced_per in ('stockUnit', 'tonne')`, 'unit_weight_grams > 0', '(tax_exempt = 1) = (tax_rate_bp is null)'],
  )
  await ddl.recordTable('partner', {
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
  })
  await ddl.recordTable('warehouse', { keeper: c.maybe(c.text), address: c.maybe(c.text) })
  await ddl.recordTable('money_account', { ledgerAccountId: c.ref('ledger_account'), accountNo: c.maybe(c.text) })
  await ddl.recordTable('expense_item', { ledgerAccountId: c.maybe(c.ref('ledger_account')) })
}
