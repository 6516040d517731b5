// Quarantine 隔离单: some bags of a lot are set apart in their warehouse while the rest may be sold; and what becomes of them:
// set free, downgraded to a lot of their own that is sold as damaged, or scrapped. They are set apart where they
// stand, on the position the line names, and cannot be picked from there; a placement moves them as they are.

import { defineDocument, field as f, label, permissionsOf, postedKind } from '../contract/index.ts'
import { goodsSnapshot, productId, qtyMilli, slipLine, takenFrom } from '../contract/trade-fields.ts'
import { lotQuality } from './quality-check.ts'
import { checkReasons } from './stock-check.ts'

const quarantineActs = {
  hold: label('隔离', 'Set apart'),
  release: label('放行', 'Set free'),
  downgrade: label('降级', 'Downgrade'),
  scrap: label('报废', 'Scrap'),
} as const

/** Natural loss keeps its input VAT, poor keeping does not. */
const { naturalLoss, poorKeeping } = checkReasons

export const quarantine = defineDocument({
  kind: 'quarantine',
  module: 'warehouse',
  label: label('隔离单', 'Quarantine'),
  prefix: 'GL',
  purpose: label(
    '一批货里有几袋不能卖：先隔离，再放行、降级或报废；其余照卖',
    'Some bags of a lot may not be sold: set apart, then set free, downgraded or scrapped; the rest is sold on',
  ),
  partner: null,
  head: {
    reason: f.text(label('原因', 'Reason'), { required: true, maxLength: 200, width: 24 }),
    handler: f.text(label('经办人', 'Handled by'), { maxLength: 40, width: 10 }),
    problemId: f.documentRef(label('质量问题单', 'Quality problem'), 'qualityProblem', { hidden: true }),
    checkId: f.documentRef(label('质量检查', 'Quality check'), 'qualityCheck', { hidden: true }),
  },
  headPosted: {},
  sections: {
    lines: {
      label: label('隔离行', 'Lines'),
      atLeastOne: true,
      fields: {
        act: f.choice(label('处理', 'Act'), quarantineActs, { required: true, width: 12 }),
        warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse', { required: true, width: 12 }),
        productId,
        lot: f.lot(label('批号', 'Lot'), { required: true, width: 16 }),
        positionId: takenFrom(),
        qtyMilli,
        lossReason: f.choice(
          label('报废原因', 'Why scrapped'),
          { naturalLoss, poorKeeping },
          {
            width: 10,
            help: label('报废时填；管理不善要转出进项税', 'When scrapped; poor keeping moves input VAT out'),
          },
        ),
        lotQuality: {
          ...lotQuality,
          label: label('其余改为', 'Rest becomes'),
          help: label(
            '留空不变；整批冻结过的，隔离后其余可改回可用',
            'Empty: as it is. A lot frozen whole may be freed',
          ),
        },
        lineRemarks: f.text(label('备注', 'Remarks')),
      },
      posted: {
        slipLine,
        ...goodsSnapshot,
        downgradedLot: f.text(label('降级批号', 'Downgraded to'), { width: 14 }),
        costFen: f.money(label('报废成本', 'Cost'), { total: true }),
        taxFen: f.money(label('进项转出', 'VAT moved out'), { total: true }),
      },
    },
  },
  ...postedKind,
  proposes: {
    act: label('带出在隔离的货', 'Bring what is set apart'),
    none: label('没有在隔离的货', 'Nothing is set apart'),
  },
  permissions: permissionsOf('warehouse'),
  madeFrom: {
    qualityProblem: label('隔离', 'Set apart'),
    qualityCheck: label('隔离', 'Set apart'),
  },
  workbook: null,
})
