// Expected goods 待收货: the page a keeper stands before when a truck hoots. Late trucks, today's, those to come, and what
// contracts still owe; large, without prices. Typing narrows to a plate or a supplier, the arrows choose, Enter receives.

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { label, type Label } from '../../../shared/contract/index.ts'
import { goodsToCome } from '../../../shared/reports/goods-to-come.ts'
import { expectedPlace } from '../../app/places.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { openTab } from '../../app/tabs.ts'
import { formatQuantity } from '../../ui/format.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { reportPath } from '../reports/params.ts'
import { SearchBox } from '../reports/SearchBox.tsx'
import { useReport } from '../reports/use-report.ts'
import { arrivalsOf, groups, type Arrival, type Group } from './arrivals.ts'
import './receiving.css'

const groupLabels: Readonly<Record<Group, Label>> = {
  late: label('该到没到', 'Late'),
  today: label('今天到', 'Today'),
  ahead: label('在路上', 'On the way'),
  agreed: label('合同未发运', 'Not loaded yet'),
}

export function ExpectedPage() {
  const { t } = useWords()
  const { today } = useBook()
  const [search, setSearch] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const report = useReport(goodsToCome, { asOf: today, partnerId: null, productId: null, loadedOnly: false }, search)
  const arrivals = useMemo(() => arrivalsOf(report.rows, today), [report.rows, today])
  // The first truck is under the cursor as soon as the list is there.
  const isThere = report.count > 0
  useEffect(() => {
    if (isThere) list.current?.querySelector<HTMLButtonElement>('.expected-line')?.focus()
  }, [isThere])
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const lines = [...(list.current?.querySelectorAll<HTMLButtonElement>('.expected-line') ?? [])]
    event.preventDefault()
    lines[Math.max(0, lines.indexOf(document.activeElement as HTMLButtonElement) + step)]?.focus()
  }
  return (
    <PageFrame
      title={t(expectedPlace.label)}
      subtitle={today}
      actions={
        <>
          <ActButton
            act={label('列表和导出', 'As a list, to export')}
            keyName="Alt+E"
            run={() => openTab({ path: reportPath(goodsToCome.name, { asOf: today }) })}
          />
          <ActButton
            act={shipLabel}
            keyName="Alt+N"
            run={() => noteShipment((document.activeElement as HTMLElement | null)?.dataset['contract'])}
          />
        </>
      }
      footer={t(
        label(
          `在途 ${arrivals.late.length + arrivals.today.length + arrivals.ahead.length} 车`,
          `${arrivals.late.length + arrivals.today.length + arrivals.ahead.length} on the way`,
        ),
      )}
      footerEnd={
        <span>
          {formatQuantity(report.totals['tonnesMilli'] ?? 0, 3)} {t(label('吨待到', 't to come'))}
        </span>
      }
    >
      <div className="expected" onKeyDown={move}>
        <div className="expected-search">
          <SearchBox value={search} onChange={setSearch} />
        </div>
        <div ref={list} className="expected-list">
          {groups.map(
            (group) =>
              arrivals[group].length > 0 && (
                <section key={group} className={`expected-${group}`}>
                  <h2>
                    {t(groupLabels[group])} <span className="digits">{arrivals[group].length}</span>
                  </h2>
                  {arrivals[group].map((arrival) => (
                    <ArrivalLine key={arrival.documentId} arrival={arrival} />
                  ))}
                </section>
              ),
          )}
          {!report.stale && report.rows.length === 0 && <p className="report-empty">{t(none)}</p>}
        </div>
      </div>
    </PageFrame>
  )
}

/** Of the contract whose line is under the cursor, if one is. */
const noteShipment = (contractId: number | string | undefined): void =>
  openTab({ path: `/draft/shipmentNotice/new${contractId === undefined ? '' : `?from=${contractId}`}` })

/** The whole line is the act: receive it. What is only agreed may be noted as loaded instead. */
function ArrivalLine({ arrival }: { readonly arrival: Arrival }) {
  const { t } = useWords()
  const {
    documentId,
    no,
    loaded,
    partnerName,
    plate,
    driver,
    phone,
    expectedDay,
    lateDays,
    goods,
    tonnesMilli,
    begun,
  } = arrival
  const line = (
    <button
      type="button"
      className="expected-line"
      {...(loaded ? {} : { 'data-contract': documentId })}
      onClick={() => openTab({ path: `/draft/goodsReceipt/new?from=${documentId}` })}
    >
      <span className="expected-plate">{plate || no}</span>
      <span className="expected-who">
        <b>{partnerName}</b>
        <small>{[driver, phone, plate && no].filter(Boolean).join('  ')}</small>
      </span>
      <span className="expected-goods">
        {goods.map(({ name, openMilli, unit }, index) => (
          <span key={index}>
            {name} <b>{formatQuantity(openMilli)}</b> {unit}
          </span>
        ))}
        {begun && loaded && <small>{t(label('已到一部分', 'Part has come'))}</small>}
      </span>
      <span className="expected-tonnes digits">
        {formatQuantity(tonnesMilli, 3)} {t(label('吨', 't'))}
      </span>
      <span className="expected-day digits">
        {expectedDay ?? t(label('日期未定', 'No day'))}
        {lateDays !== null && (
          <small>{t(label(`晚了 ${lateDays} 天`, lateDays === 1 ? '1 day late' : `${lateDays} days late`))}</small>
        )}
      </span>
      <span className="expected-act">{t(label('入库', 'Receive'))} ⏎</span>
    </button>
  )
  if (loaded) return line
  return (
    <div className="expected-contract">
      {line}
      <button type="button" className="expected-ship" tabIndex={-1} onClick={() => noteShipment(documentId)}>
        {t(shipLabel)}
      </button>
    </div>
  )
}

const shipLabel = label('登记发运', 'Note a shipment')

const none = label(
  '没有要收的货。厂家装车后登记发运通知，车号和预计到货日期就列在这里。',
  'Nothing to receive. Note a shipment when the factory has loaded: truck and day of arrival are listed here.',
)
