// What a company decides for itself: how strictly the books hold people to its rules. Each is a field, from which its
// input and its check follow; an unset one is as it is in `usualSettings`.

import { field as f, label, strictness, type ConcernCode, type Label, type RowOf } from '../contract/index.ts'

const strict = (what: Label, help: Label) => f.choice(what, strictness, { required: true, help })

export const companySettings = {
  belowFloor: strict(
    label('售价低于底价', 'Sale below the floor price'),
    label('底价在价目表里定', 'The floor is set in price lists'),
  ),
  overLimit: strict(
    label('超过信用额度', 'Over the credit limit'),
    label('额度在客户资料里定', 'The limit is set with the customer'),
  ),
  overdrawn: strict(
    label('账户透支', 'Account overdrawn'),
    label('付款后资金账户余额小于零', 'A money account would stand below zero'),
  ),
  doubtfulGoods: strict(
    label('出库待检、破损、过期的货', 'Delivering doubtful goods'),
    label('冻结的总是不能出库', 'To be checked, damaged, expired'),
  ),
} as const

export type CompanySettings = RowOf<typeof companySettings>

export const usualSettings: CompanySettings = {
  belowFloor: 'warn',
  overLimit: 'warn',
  overdrawn: 'warn',
  doubtfulGoods: 'warn',
}

/** The setting that says how strictly a concern is taken; null where something else does. */
export const strictnessOf = {
  'price.belowFloor': 'belowFloor',
  'credit.overLimit': 'overLimit',
  'cash.negative': 'overdrawn',
  'storage.conflict': null,
  'lot.toCheck': 'doubtfulGoods',
  'lot.damaged': 'doubtfulGoods',
  'lot.expired': 'doubtfulGoods',
} as const satisfies Record<ConcernCode, keyof CompanySettings | null>
