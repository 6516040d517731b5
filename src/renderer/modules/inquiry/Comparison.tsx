// Offers side by side, per tonne at the door: the cheapest marked, what the others cost more, what was chosen and why.
// It stands below the lines while they are typed, and below them once they are posted.

import { useMemo } from 'react'
import { useWords } from '../../app/language.tsx'
import { counted } from '../../app/plural.ts'
import { label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { purchaseInquiry } from '../../../shared/purchasing/purchase-inquiry.ts'
import { formatPriceE4, formatValue } from '../../ui/format.ts'
import type { OwnPanelProps } from '../documents/index.ts'
import { compareOffers, type Offer } from './compare.ts'
import './inquiry.css'

const { fields, posted } = purchaseInquiry.sections.lines

export function Comparison({ rows, wordsOf }: OwnPanelProps) {
  const { t, language } = useWords()
  const compared = useMemo(() => compareOffers(rows), [rows])
  if (compared.length === 0) return <p className="document-none">{t(nothingYet)}</p>
  return (
    <table className="panel-table comparison">
      <thead>
        <tr>
          <th>{t(fields.supplierId.label)}</th>
          <th className="comparison-figure">{t(fields.qtyMilli.label)}</th>
          <th className="comparison-figure">{t(label('出厂价/吨', 'Ex factory'))}</th>
          <th className="comparison-figure">{t(fields.freightE4.label)}</th>
          <th className="comparison-figure">{t(posted.landedE4.label)}</th>
          <th className="comparison-figure">{t(label('比最低高', 'Above'))}</th>
          <th>{t(posted.expectedDay.label)}</th>
          <th>{t(fields.quality.label)}</th>
          <th>{t(fields.deliveryTerms.label)}</th>
          <th>{t(fields.paymentTerms.label)}</th>
          <th>{t(fields.chosen.label)}</th>
        </tr>
      </thead>
      {compared.map(({ productId, offers }) => (
        <tbody key={productId}>
          <tr className="comparison-product">
            <th colSpan={11}>{wordsOf(fields.productId, productId)}</th>
          </tr>
          {offers.map((offer, index) => (
            <tr key={index} className={offer.row['chosen'] === true ? 'comparison-chosen' : ''}>
              <Said>{wordsOf(fields.supplierId, offer.row['supplierId'] ?? null)}</Said>
              <Figure>{`${formatValue(fields.qtyMilli, offer.row['qtyMilli'], language)} ${unitOf(offer.row)}`}</Figure>
              <Figure>{priceText(offer.goodsE4)}</Figure>
              <Figure>{priceText(offer.row['freightE4'])}</Figure>
              <Figure strong>{priceText(offer.landedE4)}</Figure>
              <Over offer={offer} />
              <Expected row={offer.row} />
              <Said>{offer.row['quality']}</Said>
              <Said>{offer.row['deliveryTerms']}</Said>
              <Said>{offer.row['paymentTerms']}</Said>
              <Said>{chosenText(offer.row, t(label('✓ 中标', '✓ Chosen')))}</Said>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Over({ offer: { landedE4, overE4, cheapest } }: { readonly offer: Offer }) {
  const { t } = useWords()
  if (landedE4 === null) return <td className="comparison-figure document-quiet">{t(label('未报价', 'No price'))}</td>
  if (cheapest) return <td className="comparison-figure comparison-least">{t(label('最低', 'Cheapest'))}</td>
  return <Figure>{overE4 ? `+${formatPriceE4(overE4)}` : ''}</Figure>
}

/** When it would come; in red where that is later than it is needed. */
function Expected({ row }: { readonly row: AnyRow }) {
  const { t } = useWords()
  const { expectedDay = null, lateDays = null } = row
  if (lateDays === null) return <td>{expectedDay}</td>
  return (
    <td className="comparison-late" title={t(label(`晚 ${lateDays} 天`, `${counted(Number(lateDays), 'day')} late`))}>
      {expectedDay}
    </td>
  )
}

const Figure = ({ children, strong = false }: { readonly children: string; readonly strong?: boolean }) => (
  <td className={strong ? 'comparison-figure comparison-landed' : 'comparison-figure'}>{children}</td>
)
const Said = ({ children }: { readonly children: Value | undefined }) => (
  <td title={String(children ?? '')}>{children}</td>
)

const priceText = (value: Value | undefined): string => (typeof value === 'number' ? formatPriceE4(value) : '')
const unitOf = (row: AnyRow): string => String(row['unit'] ?? '')
const chosenText = (row: AnyRow, chosen: string): string =>
  row['chosen'] === true ? [chosen, row['reason']].filter(Boolean).join(' · ') : ''

const nothingYet = label(
  '填好商品、供应商、单价和运费，这里按到库每吨并排比价，最低的标出来。',
  'Once products, suppliers, prices and freight are typed, the offers stand here side by side per tonne at the door.',
)
