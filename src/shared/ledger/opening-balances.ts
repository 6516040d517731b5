// Opening balances 期初: what the book starts with: stock by lot, what each partner owes and is owed, accounts.
// Posted on the day before the book starts, once, and balanced.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { productId, productSnapshot, putOn, qtyMilli } from '../contract/trade-fields.ts'

const itemSides = {
  receivable: label('应收', 'Receivable'),
  payable: label('应付', 'Payable'),
  advance: label('预收', 'Advance'),
  prepaid: label('预付', 'Prepaid'),
} as const

export const openingBalances = defineDocument({
  kind: 'openingBalances',
  module: 'ledger',
  label: label('期初', 'Opening balances'),
  prefix: 'QC',
  purpose: label(
    '启用时的库存、往来和科目余额，借贷要平',
    'Stock, debts and accounts the book starts with; they must balance',
  ),
  partner: null,
  head: {},
  headPosted: {},
  sections: {
    stock: {
      label: label('期初库存', 'Opening stock'),
      atLeastOne: false,
      fields: {
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { mayBeNew: true, required: true, sheet: '批号', width: 16 }),
        productionDay: f.dayField(label('生产日期', 'Made on'), { sheet: '生产日期' }),
        expiryDay: f.dayField(label('到期日期', 'Expires'), {
          help: label('留空按商品的保质期', 'Empty: by the shelf life of the product'),
        }),
        positionId: putOn(),
        qtyMilli,
        costFen: f.money(label('成本金额', 'Cost'), { required: true, sheet: '成本金额', total: true }),
      },
      posted: { ...productSnapshot },
    },
    items: {
      label: label('期初往来', 'Opening debts'),
      atLeastOne: false,
      fields: {
        partnerId: f.reference(label('往来单位', 'Partner'), 'partner', {
          required: true,
          sheet: '单位编码',
          width: 24,
        }),
        side: f.choice(label('方向', 'Side'), itemSides, { required: true, sheet: '方向' }),
        itemNo: f.text(label('单据号', 'Document no.'), { required: true, maxLength: 60, sheet: '单据号', width: 16 }),
        itemDay: f.dayField(label('日期', 'Day'), { sheet: '日期' }),
        dueDay: f.dayField(label('到期日', 'Due'), { sheet: '到期日' }),
        amountFen: f.money(label('金额', 'Amount'), { required: true, positive: true, sheet: '金额', total: true }),
      },
      posted: {},
    },
    accounts: {
      label: label('期初科目', 'Opening accounts'),
      atLeastOne: false,
      fields: {
        ledgerAccountId: f.reference(label('科目', 'Ledger account'), 'ledgerAccount', {
          required: true,
          sheet: '科目',
          width: 24,
        }),
        debitFen: f.money(label('借方', 'Debit'), { sheet: '借方', total: true }),
        creditFen: f.money(label('贷方', 'Credit'), { sheet: '贷方', total: true }),
      },
      posted: {},
    },
  },
  ...postedKind,
  permissions: permissionsOf('ledger'),
  madeFrom: {},
  workbook: null,
})
