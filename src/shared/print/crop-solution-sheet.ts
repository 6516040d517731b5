// Solution sheet 施肥方案 as a grower takes it home: which fertilizer at which stage, how much a mu and how, then how many bags
// that is for the fields, what it comes to, and what a mu costs. Prices can be left out, where only the advice is given.

import { field as f, label } from '../contract/index.ts'
import { formatMilli, type Milli } from '../kernel/index.ts'
import { cropSolution } from '../sales/crop-solution.ts'
import {
  contactLine,
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  makerOf,
  saidBlock,
  sheetOf,
  totalInWords,
  totalsOf,
  versionEntry,
  wide,
} from './document-parts.ts'
import { defineForm, type PrintFacts } from './form.ts'

const { head: asked, sections } = cropSolution
const { product, unit, qtyMilli, priceE4, pricedPer, grossFen } = goodsColumns
const columns = {
  stage: { field: sections.lines.fields.stage, widthMm: 13, fixed: true },
  timing: { field: f.text(label('时间', 'When')), widthMm: 20, whenFilled: true },
  product: { ...product, widthMm: 38 },
  doseMilli: { field: f.quantity(label('每亩 kg', 'kg a mu')), widthMm: 13, fixed: true },
  method: { field: f.text(label('用法', 'How')), widthMm: 26, whenFilled: true },
  qtyMilli: { ...qtyMilli, widthMm: 13 },
  unit: { ...unit, widthMm: 9 },
  priceE4: { ...priceE4, widthMm: 15 },
  pricedPer: { ...pricedPer, widthMm: 9 },
  grossFen: { ...grossFen, widthMm: 20 },
  aMuFen: { field: f.money(label('每亩（元）', 'A mu (CNY)')), widthMm: 14, priced: true },
} as const

export const cropSolutionSheet = defineForm({
  kind: 'cropSolution',
  label: label('施肥方案', 'Solution sheet'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'companySeal',
  lay(facts) {
    const { view, us, partner } = facts
    const { crops, farmlandMilli, yieldKg, soil, aMuFen } = view.head
    const rows = (view.sections.lines ?? []).map((row) => ({
      ...goodsRow(row),
      stage: row.stage ?? null,
      timing: row.timing ?? null,
      doseMilli: row.doseMilli ?? null,
      method: row.method ?? null,
      aMuFen: row.aMuFen ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        letterhead: contactLine(us),
        head: [
          entry(label('客户', 'Customer'), partner?.name),
          entry(label('电话', 'Phone'), partner?.phone),
          dayEntry(facts),
          entry(asked.crops.label, String(crops ?? '')),
          entry(asked.farmlandMilli.label, formatMilli(Number(farmlandMilli ?? 0) as Milli)),
          entry(asked.yieldKg.label, String(yieldKg ?? '')),
          ...(soil ? [wide(entry(asked.soil.label, String(soil)))] : []),
          ...versionEntry(view),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          totalInWords(view),
          {
            type: 'figures',
            figures: [{ label: label('每亩合（元）', 'A mu costs (CNY)'), fen: Number(aMuFen ?? 0), strong: true }],
            priced: true,
          },
          ...adviceOf(facts),
          {
            type: 'note',
            text: label(
              '用量按上列面积和目标产量配算；实际施用请看苗情、墒情和天气调整，化肥不要与种子直接接触。',
              'Doses are worked out for the farmland and the aim above; go by the crop, the moisture in the soil and the weather, and keep fertilizer off the seed.',
            ),
          },
          {
            type: 'signatures',
            places: [
              { label: label('方案提供（盖章）', 'Given by (seal)'), ours: true },
              { label: label('经手人', 'Handled by'), text: makerOf(view) },
              { label: label('客户', 'Customer') },
            ],
          },
        ],
      },
    ]
  },
})

const adviceOf = ({ view }: PrintFacts) =>
  saidBlock([
    { label: asked.advice.label, text: String(view.head.advice ?? '') },
    { label: label('其他', 'Further'), text: view.remarks ?? '' },
  ])
