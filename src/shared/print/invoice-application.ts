// Invoice application 开票申请单: what is handed to whoever issues the invoice on the tax office's platform. This program
// records and exports, it does not issue: so the sheet carries what must be typed there, each name behind the tax office's
// own in asterisks (`*肥料*大颗粒尿素`), tax split off line by line.

import { field as f, label, type AnyRow, type Label } from '../contract/index.ts'
import {
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  makerOf,
  productOf,
  remarksEntry,
  sheetOf,
  totalsOf,
  wide,
} from './document-parts.ts'
import { defineForm, type HeadEntry, type PartnerFacts, type PrintFacts, type TaxName } from './form.ts'

const { product, unit, qtyMilli, priceE4, pricedPer, grossFen } = goodsColumns
const columns = {
  product,
  taxCode: { field: f.text(label('税收分类编码', 'Tax code')), widthMm: 22, whenFilled: true },
  unit,
  qtyMilli,
  priceE4,
  pricedPer,
  netFen: { field: f.money(label('不含税金额', 'Net'), { total: true }), widthMm: 24, priced: true },
  taxRateBp: { field: f.percent(label('税率%', 'VAT %')), widthMm: 15 },
  taxFen: { field: f.money(label('税额', 'VAT'), { total: true }), widthMm: 20, priced: true },
  grossFen: { ...grossFen, field: f.money(label('价税合计', 'Incl. VAT'), { total: true }) },
} as const

export const invoiceApplication = defineForm({
  kind: 'salesInvoice',
  label: label('开票申请单', 'Invoice application'),
  paper: 'a4',
  parts: [],
  columns,
  lay(facts) {
    const { view, partner, us } = facts
    const rows = (view.sections.lines ?? []).map((row) => ({
      ...goodsRow(row),
      product: `*${taxNameOf(facts, row)?.name ?? usualTaxName}*${productOf(row)}`,
      taxCode: taxNameOf(facts, row)?.code ?? null,
      netFen: row.netFen ?? null,
      taxRateBp: row.taxRateBp ?? label('免税', 'Exempt'),
      taxFen: row.taxFen ?? null,
    }))
    return [
      {
        ...sheetOf(facts),
        title: label('开票申请单', 'Invoice application'),
        head: [
          ...sideEntries(label('购买方', 'Buyer'), partner),
          ...sideEntries(label('销售方', 'Seller'), us),
          dayEntry(facts),
          wide(entry(label('发票号', 'Invoice no.'), String(view.head.invoiceNo ?? ''))),
          ...remarksEntry(facts),
        ],
        rows,
        totals: totalsOf(columns, rows),
        blocks: [
          {
            type: 'words',
            label: label('价税合计（大写）', 'Total incl. VAT, in words'),
            amountFen: view.totalFen,
            priced: true,
          },
          {
            type: 'signatures',
            places: [
              { label: label('申请人', 'Applied by'), text: makerOf(view) },
              { label: label('审核', 'Checked by') },
              { label: label('开票人', 'Issued by') },
            ],
          },
        ],
      },
    ]
  },
})

/** What is sold here is fertilizer, unless the product says otherwise; the tax office names it in Chinese only. */
const usualTaxName = label('肥料', 'Fertilizer').zh
const taxNameOf = ({ taxNames }: PrintFacts, { productId }: AnyRow): TaxName | undefined => taxNames[Number(productId)]

/** One side as the platform asks for it: the name beside the tax number, then where it is and where it is paid. */
const sideEntries = (title: Label, side: PartnerFacts | null): HeadEntry[] => [
  wide(entry(title, side?.name)),
  entry(label('税号', 'Tax no.'), side?.taxNo),
  wide(entry(label('地址', 'Address'), side?.address)),
  entry(label('电话', 'Phone'), side?.phone),
  wide(entry(label('开户行', 'Bank'), side?.bankName)),
  entry(label('账号', 'Account'), side?.bankAccount),
]
