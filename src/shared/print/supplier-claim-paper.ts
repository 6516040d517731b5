// Claim letter 索赔函 to a supplier, or to the carrier who lost the goods: what came wrong, lot by lot, what is asked for it,
// until when an answer is expected, and where the money goes.

import { field as f, label } from '../contract/index.ts'
import { claimReasons } from '../purchasing/supplier-claim.ts'
import {
  bankLine,
  contactLine,
  dayEntry,
  entry,
  makerOf,
  nameOf,
  remarksEntry,
  sheetOf,
  sourceNoOf,
  totalsOf,
  versionEntry,
  wide,
} from './document-parts.ts'
import { defineForm } from './form.ts'

const columns = {
  product: { field: f.text(label('品名规格', 'Product and spec')), widthMm: 40, fixed: true },
  lot: { field: f.text(label('批号', 'Lot')), widthMm: 26, fixed: true },
  receipt: { field: f.text(label('入库单', 'Receipt')), widthMm: 30 },
  unit: { field: f.text(label('单位', 'Unit')), widthMm: 11, fixed: true },
  qtyMilli: { field: f.quantity(label('涉及数量', 'Affected'), { total: true }), widthMm: 17, fixed: true },
  claimedFen: {
    field: f.money(label('索赔金额（元）', 'Claimed (CNY)'), { total: true }),
    widthMm: 24,
    fixed: true,
    priced: true,
  },
  agreedFen: {
    field: f.money(label('谈定金额', 'Agreed'), { total: true }),
    widthMm: 22,
    whenFilled: true,
    priced: true,
  },
  grounds: { field: f.text(label('说明', 'Grounds')), widthMm: 34, whenFilled: true },
} as const

export const supplierClaimPaper = defineForm({
  kind: 'supplierClaim',
  label: label('索赔函', 'Claim letter'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view, us, partner } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({
      product: nameOf(view, `product:${row.productId}`),
      lot: row.lot ?? null,
      receipt: sourceNoOf(view, row.receiptLineId),
      unit: row.unit ?? null,
      qtyMilli: row.affectedMilli ?? null,
      claimedFen: row.claimedFen ?? null,
      agreedFen: row.agreedFen ?? null,
      grounds: row.lineRemarks ?? null,
    }))
    const supplier = partner?.name ?? ''
    const carrier = view.head.carrierId === null ? '' : nameOf(view, `partner:${view.head.carrierId}`)
    const answerBy = String(view.head.answerByDay ?? '')
    return [
      {
        ...sheetOf(facts),
        title: label('索赔函', 'Claim letter'),
        letterhead: contactLine(us),
        head: [
          wide(entry(label('致', 'To'), carrier || supplier)),
          dayEntry(facts),
          ...(carrier === '' ? [] : [wide(entry(label('货物供应商', 'Goods of'), supplier))]),
          entry(label('索赔原因', 'Reason'), claimReasons[view.head.reason as keyof typeof claimReasons]),
          entry(label('答复期限', 'Answer by'), answerBy),
          ...versionEntry(view),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          {
            type: 'words',
            label: label('索赔金额（大写）', 'Claimed, in words'),
            amountFen: view.totalFen,
            priced: true,
          },
          {
            type: 'note',
            text: label(
              `上列货物经我方验收发现与约定不符，现提出索赔，请于 ${answerBy} 前书面答复。照片、检验记录和磅单可随时提供。`,
              `The goods above were found not to be as agreed. Please answer this claim in writing by ${answerBy}; photos, checks and weighbridge slips are at your disposal.`,
            ),
          },
          {
            type: 'parties',
            parties: [
              {
                title: label('索赔方', 'Claimant'),
                ours: true,
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), us.name),
                  entry(label('经手人', 'Handled by'), makerOf(view)),
                  entry(label('日期', 'Day'), ''),
                  ...bankLine(us),
                ],
              },
              {
                title: label('对方答复', 'Answer'),
                lines: [
                  entry(label('单位（盖章）', 'Name (seal)'), carrier || supplier),
                  entry(label('同意金额', 'Amount agreed'), ''),
                  entry(label('签字', 'Signature'), ''),
                  entry(label('日期', 'Day'), ''),
                ],
              },
            ],
          },
        ],
      },
    ]
  },
})
