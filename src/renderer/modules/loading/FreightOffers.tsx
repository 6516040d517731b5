// What bringing the goods of a pick list would cost, below its lines while they are typed: each carrier's and crew's rate
// for what they weigh and where they go, the cheapest of each kind of work first. Taking one names the carrier in the head.

import { useWords } from '../../app/language.tsx'
import { useQueryOf } from '../../app/client.tsx'
import { openTab } from '../../app/tabs.ts'
import { label, type AnyRow, type Field, type Value } from '../../../shared/contract/index.ts'
import { freightEstimate } from '../../../shared/reports/freight-estimate.ts'
import { formatFen, formatQuantity, formatValue } from '../../ui/format.ts'
import type { OwnPanelProps } from '../documents/index.ts'
import { freightAsked, freightOf } from './freight-asked.ts'
import './loading.css'

const { columns } = freightEstimate

export function FreightOffers({ rows, head, day, setHead }: OwnPanelProps) {
  const { t, language } = useWords()
  const placeId = typeof head['placeId'] === 'number' ? head['placeId'] : null
  const place = useQueryOf('record.get', { kind: 'handoverPlace', id: placeId ?? 0 }, { enabled: placeId !== null })
  const placeTerritoryId = placeId === null ? null : place.data && (place.data['territoryId'] ?? null)
  const params = freightAsked({ rows, head, day, placeTerritoryId })
  const offers = useQueryOf(
    'report.run',
    { name: freightEstimate.name, params: params ?? {} },
    { enabled: params !== null, keepPrevious: true },
  )
  if (params === null) return <p className="document-none">{t(nothingYet)}</p>
  if (!offers.data) return <p className="document-none" />
  const { tonnesMilli } = params
  const shown = freightOf(head, offers.data.rows)
  if (shown.length === 0)
    return head['mode'] === 'fetched' ? <p className="document-none">{t(fetchedWord)}</p> : <NoRates />
  const say = (field: Field, value: Value | undefined): string => formatValue(field, value, language)
  return (
    <table className="panel-table freight-offers">
      <thead>
        <tr>
          <th>{t(columns.feeKind.label)}</th>
          <th>{t(columns.carrier.label)}</th>
          <th>{t(columns.carriage.label)}</th>
          <th>{t(columns.warehouse.label)}</th>
          <th>{t(columns.territory.label)}</th>
          <th className="freight-figure">{t(columns.rateE4.label)}</th>
          <th className="freight-figure">{t(columns.leastFen.label)}</th>
          <th className="freight-figure">
            {t(label(`${formatQuantity(tonnesMilli)} 吨估计`, `For ${formatQuantity(tonnesMilli)} t`))}
          </th>
          <th className="freight-figure">{t(columns.overFen.label)}</th>
          <th className="freight-figure">{t(columns.transitDays.label)}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          <tr key={index} className={isTaken(row, head) ? 'freight-taken' : ''}>
            <td>{say(columns.feeKind, row['feeKind'])}</td>
            <td>{row['carrier']}</td>
            <td>{say(columns.carriage, row['carriage'])}</td>
            <td>{row['warehouse'] ?? t(anyWhere)}</td>
            <td>{row['territory'] ?? t(anyWhere)}</td>
            <td className="freight-figure">{say(columns.rateE4, row['rateE4'])}</td>
            <td className="freight-figure">{say(columns.leastFen, row['leastFen'])}</td>
            <td className="freight-figure freight-estimate">{say(columns.estimateFen, row['estimateFen'])}</td>
            <td className={row['overFen'] === 0 ? 'freight-figure freight-least' : 'freight-figure'}>
              {row['overFen'] === 0 ? t(cheapest) : `+${formatFen(Number(row['overFen']))}`}
            </td>
            <td className="freight-figure">{say(columns.transitDays, row['transitDays'])}</td>
            <td>
              {setHead && row['feeKind'] === 'freight' && (
                <button
                  type="button"
                  className="text-link"
                  disabled={isTaken(row, head)}
                  onClick={() =>
                    setHead('carrierId', row['partnerId'] ?? null, { text: String(row['carrier']), row: {} })
                  }
                >
                  {t(isTaken(row, head) ? takenWord : takeWord)}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NoRates() {
  const { t } = useWords()
  return (
    <p className="document-none">
      {t(noRates)}
      <button type="button" className="text-link" onClick={() => openTab({ path: '/record/freightRate/new' })}>
        {t(noteRate)}
      </button>
    </p>
  )
}

const isTaken = (row: AnyRow, head: AnyRow): boolean =>
  row['feeKind'] === 'freight' && (head['carrierId'] ?? null) === row['partnerId']

const anyWhere = label('不限', 'Any')
const cheapest = label('最低', 'Cheapest')
const takeWord = label('选用', 'Take')
const takenWord = label('已选', 'Taken')
const nothingYet = label(
  '选好客户和商品、填了数量，这里估运费：各家承运商到客户那里要多少。',
  'Once customer, goods and quantities are there, what carriers ask to bring them shows here.',
)
const noRates = label(
  '还没有到那里的运价。记下承运商每吨多少钱，这里就能估。',
  'No freight rate reaches there. Note what carriers ask per tonne, and it is estimated here. ',
)
const noteRate = label('新建运价', 'New freight rate')
const fetchedWord = label('客户自提，不用运费。', 'The customer fetches the goods: no freight.')
