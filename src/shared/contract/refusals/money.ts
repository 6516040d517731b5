// Money and the ledger: settlements, accounts, vouchers.

import type { Label } from '../label.ts'

export const money = {
  'item.unknown': { zh: '{field}：找不到可核销的单据', en: '{field}: there is nothing open to settle' },
  'item.otherPartner': { zh: '{source} 是 {partner} 的', en: '{source} is of {partner}' },
  'item.later': { zh: '{source} 的日期 {day} 在本单之后', en: '{source} is dated {day}, after this document' },
  'item.overSettled': {
    zh: '{source}：未结 {open} 元，本次核销 {asked} 元',
    en: '{source}: {open} open, {asked} to settle',
  },

  'settlement.moreThanPaid': {
    zh: '核销合计 {settled} 元，超过金额与抹零之和 {paid} 元',
    en: '{settled} settled is more than amount and waiver, {paid}',
  },
  'settlement.waiverAlone': {
    zh: '有抹零 {waived} 元，却没有足够的核销',
    en: '{waived} waived needs settlements that reach it',
  },
  'settlement.nothing': { zh: '没有金额，也没有核销', en: 'Neither an amount nor a settlement' },

  'account.control': {
    zh: '{account} 由单据自动记账，不能手工使用',
    en: '{account} is kept by documents and takes no entry of its own',
  },
  'account.parent': {
    zh: '{account} 有下级科目，不能直接记账',
    en: '{account} has sub-accounts and takes no entry itself',
  },

  'voucher.unbalanced': {
    zh: '借方 {debit}，贷方 {credit}，相差 {difference}',
    en: 'Debit {debit}, credit {credit}: {difference} apart',
  },
  'voucher.oneSide': { zh: '借方和贷方填一个', en: 'Fill in either debit or credit' },

  'opening.once': {
    zh: '期初已记账（{no}），要改先红冲',
    en: 'The opening balances are posted ({no}); reverse them first',
  },

  'expense.taxTooLarge': { zh: '税额 {tax} 超过价税合计 {amount}', en: 'Tax {tax} is more than the amount {amount}' },
  'expense.whoIsOwed': { zh: '没有付款账户时要填往来单位', en: 'Without a money account, say whom it is owed to' },

  'transfer.sameAccount': { zh: '转出与转入是同一个账户', en: 'From and to are the same account' },

  'refund.noItem': { zh: '退款要核销预收（或预付）', en: 'A refund settles an advance (or a prepayment)' },
  'refund.notWhole': {
    zh: '核销合计 {settled} 元，应等于金额 {amount} 元',
    en: '{settled} settled, it must equal the amount {amount}',
  },

  'cash.negative': { zh: '{account} 过账后余额为 {balance}', en: '{account} would stand at {balance}' },
} as const satisfies Record<string, Label>
