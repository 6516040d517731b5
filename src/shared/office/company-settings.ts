// What a company decides for itself: how strictly the books hold people to its rules. Each is a field, from which its
// input and its check follow; an unset one is as it is in `usualSettings`.

import type { PermilleE2 } from '../kernel/index.ts'
import { weightRules } from '../contract/trade-fields.ts'
import { field as f, label, strictness, type ConcernCode, type Label, type RowOf } from '../contract/index.ts'

const strict = (what: Label, help: Label) => f.choice(what, strictness, { required: true, help })

export const companySettings = {
  belowFloor: strict(
    label('售价低于底价', 'Sale below the floor price'),
    label('底价在价目表里定', 'The floor is set in price lists'),
  ),
  overLimit: strict(
    label('超过信用额度', 'Over the credit limit'),
    label(
      '应收 − 预收 + 未提合同 + 本单 − 本付；额度在客户资料里定',
      'Owed − advance + undelivered contracts + this − paid; the limit is set with the customer',
    ),
  ),
  overdueCustomer: strict(
    label('客户有逾期欠款', 'Overdue customer'),
    label('出库、签合同时客户有到期未付的欠款', 'Amounts past due when goods leave or a contract is approved'),
  ),
  outsideTerritory: strict(
    label('授权区域之外销售（窜货）', 'Sale outside the granted territory'),
    label('控区商品卖到没有授权的区域；授权在资料里定', 'Territory-controlled goods; grants are set in the records'),
  ),
  overdrawn: strict(
    label('账户透支', 'Account overdrawn'),
    label('付款后资金账户余额小于零', 'A money account would stand below zero'),
  ),
  unsigned: strict(
    label('合同没签就收发货', 'Goods on an unsigned contract'),
    label('双方都签了章才算签好', 'Signed once both sides have signed'),
  ),
  unreviewed: strict(
    label('合同没审完就签章', 'Signing before the review'),
    label('审查项目在资料里定', 'What is looked at is set among the records'),
  ),
  expiredLicence: strict(
    label('供应商证照过期', 'Supplier’s licence expired'),
    label('签采购合同、入库时供应商有证照过期', 'Buying or receiving from a supplier whose licence has run out'),
  ),
  weightRule: f.choice(label('散装货磅差索赔', 'Weight claims on loose goods'), weightRules, {
    required: true,
    help: label('供应商另有约定的，在往来单位里定', 'A supplier with other terms has them in its record'),
  }),
  weightTolerancePermilleE2: f.permille(label('磅差允差 ‰', 'Weight tolerance ‰'), {
    required: true,
    help: label('以内的磅差双方不计', 'Differences within it are let go'),
  }),
  weightBeyond: strict(
    label('磅差超过允差', 'Weight difference beyond the tolerance'),
    label('散装比对方的磅单，袋装比件数 × 标重', 'Loose goods by the supplier’s slip, bags by their count'),
  ),
  overCapacity: strict(
    label('超过仓库或垛位容量', 'Over the capacity of a warehouse or position'),
    label('容量在仓库、垛位资料里定', 'The capacity is set with the warehouse or position'),
  ),
  overStacked: strict(
    label('码放超过层数', 'Stacked higher than allowed'),
    label('层数在垛位、商品资料里定', 'The layers are set with the position and the product'),
  ),
  wrongClass: strict(
    label('放错储存类别', 'Wrong storage class for the place'),
    label('只放类别在仓库、垛位资料里定', 'The class is set with the warehouse or position'),
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
  overdueCustomer: 'warn',
  outsideTerritory: 'warn',
  overdrawn: 'warn',
  unsigned: 'warn',
  unreviewed: 'warn',
  expiredLicence: 'warn',
  weightRule: 'excess',
  weightTolerancePermilleE2: 300 as PermilleE2,
  weightBeyond: 'warn',
  overCapacity: 'warn',
  overStacked: 'warn',
  wrongClass: 'warn',
  doubtfulGoods: 'warn',
}

/** The setting that says how strictly a concern is taken; null where something else does. */
export const strictnessOf = {
  'price.belowFloor': 'belowFloor',
  'credit.overLimit': 'overLimit',
  'credit.overdue': 'overdueCustomer',
  'territory.outside': 'outsideTerritory',
  'territory.unknown': 'outsideTerritory',
  'cash.negative': 'overdrawn',
  'storage.conflict': null,
  'contract.unsigned': 'unsigned',
  'contract.unreviewed': 'unreviewed',
  'supplier.licenceExpired': 'expiredLicence',
  'weighing.short': 'weightBeyond',
  'weighing.offCount': 'weightBeyond',
  'storage.overCapacity': 'overCapacity',
  'storage.overStacked': 'overStacked',
  'storage.wrongClass': 'wrongClass',
  'lot.toCheck': 'doubtfulGoods',
  'lot.damaged': 'doubtfulGoods',
  'lot.expired': 'doubtfulGoods',
  'check.countedAgain': null,
  'check.custodyDifference': null,
} as const satisfies Record<ConcernCode, keyof CompanySettings | null>
