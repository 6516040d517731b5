// How stock ages: how long each lot has lain 库龄, what is good until soon 临期, what nobody buys 滞销, and the lots that may not
// be sold as they are. A lot is worth its share of its product's value.

import { defineReport, field as f, label } from '../contract/index.ts'
import { lotQualities } from '../warehouse/lot-quality.ts'
import { asOf, documentId, lot, no, product, productId, productName, tonnesMilli, unit, warehouse } from './columns.ts'

/** Days looked ahead for what expires, and back for what was sold, where nobody says. */
export const usualDaysAhead = 90
export const usualDaysUnsold = 90

const warehouseId = f.reference(label('仓库', 'Warehouse'), 'warehouse')
const qtyMilli = f.quantity(label('数量', 'Quantity'), { required: true, width: 10 })
const value = (zh: string, en: string) => f.money(label(zh, en), { required: true, total: true, width: 11.5 })
const firstDay = f.dayField(label('入库日期', 'Received'), { required: true, width: 10 })

/** What a lot is told by. */
const lotColumns = {
  warehouseId: { ...warehouseId, required: true, hidden: true },
  warehouse: { ...warehouse, required: true },
  productId,
  product,
  productName,
  lot: { ...lot, required: true },
} as const
const lotAmounts = { unit, qtyMilli, tonnesMilli, valueFen: value('金额', 'Value') } as const
const lotMoves = { productId: 'productId', warehouseId: 'warehouseId', lot: 'lot', to: 'asOf' } as const

/** The value of a row stands in the column of its age, so that the foot says how much money has lain how long. */
export const ageColumns = {
  age90Fen: { daysMost: 90, field: value('90 天内', 'Up to 90 days') },
  age180Fen: { daysMost: 180, field: value('91-180 天', '91–180 days') },
  olderFen: { daysMost: Number.POSITIVE_INFINITY, field: value('180 天以上', 'Over 180') },
} as const

export const stockAgeing = defineReport({
  name: 'stock-ageing',
  module: 'warehouse',
  label: label('库龄', 'Stock ageing'),
  purpose: label(
    '每批货放了多少天、压着多少钱，放得最久的在前',
    'How long each lot has lain and the money in it, the oldest first',
  ),
  permission: 'warehouse.read',
  params: { asOf, warehouseId },
  columns: {
    ...lotColumns,
    warehouse: { ...warehouse, required: true, width: 8 },
    productName: { ...productName, width: 13 },
    lot: { ...lot, required: true, width: 14 },
    ageDays: f.integer(label('库龄天数', 'Days'), { required: true, width: 7 }),
    qtyMilli: { ...qtyMilli, width: 8 },
    tonnesMilli: { ...tonnesMilli, width: 8 },
    valueFen: lotAmounts.valueFen,
    age90Fen: ageColumns.age90Fen.field,
    age180Fen: ageColumns.age180Fen.field,
    olderFen: ageColumns.olderFen.field,
  },
  drill: { to: 'report', report: 'stock-moves', params: lotMoves },
})

export const expiring = defineReport({
  name: 'expiring',
  module: 'warehouse',
  label: label('临期', 'Expiring'),
  purpose: label(
    '快到期和已经过期的批次，还剩几天；多数矿质肥料没有保质期，不在这里',
    'Lots that expire soon or have; most mineral fertilizers keep and are not here',
  ),
  permission: 'warehouse.read',
  params: {
    asOf,
    days: f.integer(label('往后看几天', 'Days ahead'), {
      help: label(`留空为 ${usualDaysAhead} 天`, `Empty: ${usualDaysAhead}`),
    }),
    warehouseId,
  },
  columns: {
    ...lotColumns,
    productionDay: f.dayField(label('生产日期', 'Made on'), { width: 10 }),
    expiryDay: f.dayField(label('到期日期', 'Expires'), { required: true, width: 10 }),
    daysLeft: f.integer(label('还剩天数', 'Days left'), { required: true, signed: true, width: 9 }),
    dated: f.choice(
      label('状态', 'State'),
      { expired: label('已过期', 'Expired'), soon: label('临期', 'Soon') },
      { required: true, width: 8 },
    ),
    ...lotAmounts,
  },
  drill: { to: 'report', report: 'stock-moves', params: lotMoves },
})

export const slowMoving = defineReport({
  name: 'slow-moving',
  module: 'warehouse',
  label: label('滞销', 'Slow-moving'),
  purpose: label(
    '有库存、很久没有出库的商品，压着多少钱',
    'Products in stock that nobody has bought for long, and the money in them',
  ),
  permission: 'warehouse.read',
  params: {
    asOf,
    days: f.integer(label('多少天没出库', 'Days unsold'), {
      help: label(`留空为 ${usualDaysUnsold} 天`, `Empty: ${usualDaysUnsold}`),
    }),
  },
  columns: {
    productId,
    product,
    productName,
    /** Of the oldest lot that still lies there. */
    firstDay,
    lastSoldDay: f.dayField(label('最近出库', 'Last sold'), { width: 10 }),
    /** Since it was last sold; of what never was, since it came. */
    unsoldDays: f.integer(label('未动天数', 'Days'), { required: true, width: 9 }),
    ...lotAmounts,
  },
  drill: { to: 'report', report: 'stock-moves', params: { productId: 'productId', to: 'asOf' } },
})

export const heldLots = defineReport({
  name: 'held-lots',
  module: 'warehouse',
  label: label('不可用批次', 'Held lots'),
  purpose: label(
    '待检、冻结、破损的批次和隔离的货，哪张单据定的、压着多少钱，等着处理',
    'Lots to be checked, frozen or damaged and bags set apart, by which document, and the money in them',
  ),
  permission: 'warehouse.read',
  params: { asOf, warehouseId },
  columns: {
    documentId,
    ...lotColumns,
    quality: f.choice(
      label('状态', 'State'),
      { ...lotQualities, apart: label('隔离', 'Set apart') },
      { required: true, width: 8 },
    ),
    sinceDay: f.dayField(label('起', 'Since'), { required: true, width: 10 }),
    no: { ...no, required: true },
    ...lotAmounts,
  },
  drill: { to: 'document', column: 'documentId' },
})
