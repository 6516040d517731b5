// Stock check 盘点单: the counted quantity of lots, by position where they lie on several; the difference to the frozen book
// quantity is posted. Where a line was counted twice the second count is what is posted, and both are kept. Goods of others
// (代储) are counted on the same sheet, under their owner's name.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId } from '../contract/trade-fields.ts'

export const checkReasons = {
  agrees: label('相符', 'Agrees'),
  gain: label('盘盈', 'Found more'),
  naturalLoss: label('自然损耗', 'Natural loss'),
  poorKeeping: label('管理不善', 'Poor keeping'),
  moved: label('在别的垛位', 'Lies elsewhere'),
} as const

export const stockCheck = defineDocument({
  kind: 'stockCheck',
  module: 'warehouse',
  label: label('盘点单', 'Stock check'),
  prefix: 'PD',
  purpose: label(
    '点数与账面核对，差异写明原因后过账',
    'Counts against the books; differences are posted with their reason',
  ),
  partner: null,
  head: {
    blind: f.flag(label('盲盘', 'Blind'), { hidden: true }),
    // The moment whose books the sheet is held against, and the last id the book had given out by then: what moved later
    // has a greater one. Goods found during the count are held against the same moment as the lines listed at its start.
    frozenAt: f.instant(label('账面时点', 'Books as of')),
    frozenId: f.integer(label('账面流水号', 'Last move booked'), { hidden: true, most: Number.MAX_SAFE_INTEGER }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('盘点行', 'Lines'),
      atLeastOne: true,
      fields: {
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, sheet: '仓库', width: 12 }),
        positionId: f.reference(label('垛位', 'Position'), 'position', {
          within: 'warehouseId',
          width: 8,
          help: label('留空：未上垛，或整批不分垛位', 'Empty: not placed, or the whole lot wherever it lies'),
        }),
        ownerId: f.reference(label('货主', 'Owner'), 'partner', {
          width: 12,
          help: label('代别人存的货才填', 'Of goods kept for others only'),
        }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { mayBeNew: true, sheet: '批号', width: 16 }),
        bookMilli: f.quantity(label('账面数量', 'Booked'), {
          help: label(
            '做盘点表时冻结，盘点中发现的货也按那一刻；不是从盘点表来的取过账时',
            'As the sheet was made, of goods found while counting too; without a sheet, as at posting',
          ),
        }),
        countedMilli: f.quantity(label('实盘数量', 'Counted'), { required: true, sheet: '实盘数量' }),
        recountMilli: f.quantity(label('复盘数量', 'Recounted'), {
          help: label(
            '有差异的再点一次；填了以此为准',
            'A second count where the first differs; it is the one that counts',
          ),
        }),
        reason: f.choice(label('原因', 'Reason'), checkReasons, { sheet: '原因', width: 14 }),
        unitCostE4: f.price(label('盘盈单价', 'Unit cost'), {
          help: label('没有平均成本时填（不含税，每库存单位）', 'Net per stock unit, where there is no average cost'),
        }),
      },
      posted: {
        ...goodsSnapshot,
        differenceMilli: f.quantity(label('差异', 'Difference'), { required: true, signed: true }),
        movedMilli: f.quantity(label('其中移位', 'Of it elsewhere'), { signed: true }),
        costFen: f.money(label('差异金额', 'Value'), { required: true, signed: true, total: true }),
        taxFen: f.money(label('进项转出', 'VAT moved out'), { required: true, total: true }),
      },
      order: [
        'warehouseId',
        'positionId',
        'ownerId',
        'productId',
        'lot',
        'unit',
        'bookMilli',
        'countedMilli',
        'recountMilli',
        'differenceMilli',
        'movedMilli',
        'reason',
        'unitCostE4',
      ],
    },
  },
  ...postedKind,
  permissions: permissionsOf('warehouse'),
  madeFrom: {},
  workbook: { sheet: '盘点单', order: 6, noColumn: '单号' },
})

/** What a line was found to hold: the second count, where there is one. */
export const foundMilli = <Count>(row: { readonly countedMilli: Count; readonly recountMilli?: Count | null }): Count =>
  row.recountMilli ?? row.countedMilli
