// Temperature and humidity of the warehouses 温湿度: one room at a time, its readings against what the goods in it bear, a
// line to type one by hand, and a logger's file taken in as a whole. What breaks a limit is said first.

import { useRef, useState } from 'react'
import type { RoomState } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { storageClasses } from '../../../shared/contract/storage-trait.ts'
import { addDays, day } from '../../../shared/kernel/index.ts'
import { isAlarm } from '../../../shared/warehouse/environment.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { environmentPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import { useToday } from '../../ui/fields/use-today.ts'
import { formatInstant } from '../../ui/format.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageEmpty } from '../../ui/PageEmpty.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Chips } from '../reports/Chips.tsx'
import { reportPath } from '../reports/params.ts'
import { NoWarehouse } from '../warehouse-map/NoWarehouse.tsx'
import { EnterReading } from './EnterReading.tsx'
import { ImportReadings } from './ImportReadings.tsx'
import { ReadingList } from './ReadingList.tsx'
import { RoomChart } from './RoomChart.tsx'
import { celsiusWords, humidityWords, limitWords, stateWords } from './room-words.ts'
import './environment.css'

const spans: readonly string[] = ['7', '30', '90']

export function EnvironmentPage() {
  const { t } = useWords()
  const to = day(useToday())
  const [asked, setAsked] = useState<number | null>(null)
  const [days, setDays] = useState('7')
  const [file, setFile] = useState<File | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const from = addDays(to, 1 - Number(days))
  const { data } = useQueryOf('environment', { warehouseId: asked, from, to }, { keepPrevious: true })
  const room = data?.rooms.find(({ id }) => id === data.roomId) ?? null
  const choose = () => chooser.current?.click()
  const toReport = () => room && openTab({ path: reportPath('environment-log', { from, to, warehouseId: room.id }) })
  if (!data || !room) return <PageFrame title={t(environmentPlace.label)}>{data && <NoWarehouse />}</PageFrame>
  return (
    <PageFrame
      title={t(environmentPlace.label)}
      subtitle={room.name}
      actions={
        <>
          <ActButton
            act={label('储存限度', 'Limits')}
            keyName="Alt+L"
            run={() => openTab({ path: '/records/classLimit' })}
          />
          <ActButton act={listLabel} keyName="Alt+E" run={toReport} />
          <ActButton act={importLabel} keyName="Alt+I" run={choose} />
          <input
            ref={chooser}
            type="file"
            accept=".csv,.txt,text/csv"
            hidden
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              event.target.value = ''
            }}
          />
        </>
      }
      footer={<LimitLine room={room} />}
    >
      <div className="report-params">
        <Chips
          options={data.rooms.map((one) => ({
            value: String(one.id),
            text: one.breaches.length > 0 ? `${one.name} !` : one.name,
          }))}
          value={String(room.id)}
          onChange={(id) => setAsked(Number(id))}
        />
        <Chips
          options={spans.map((span) => ({ value: span, text: t(label(`${span} 天`, `${span} days`)) }))}
          value={days}
          onChange={setDays}
        />
      </div>
      <div className="room-page">
        <div className="room-main">
          <RoomNow room={room} />
          {data.readings.length === 0 ? (
            <PageEmpty words={t(room.last === null ? neverRead : noneNow)} />
          ) : (
            <RoomChart room={room} readings={data.readings} from={from} to={to} />
          )}
        </div>
        <aside className="room-side">
          <EnterReading key={room.id} warehouseId={room.id} name={room.name} />
          <ReadingList readings={data.readings} limit={room.limit} />
        </aside>
      </div>
      {file && <ImportReadings file={file} warehouse={room} onClose={() => setFile(null)} />}
    </PageFrame>
  )
}

/** The last reading, and what is the matter with it. */
function RoomNow({ room }: { readonly room: RoomState }) {
  const { t } = useWords()
  const { last, breaches } = room
  const tone = breaches.some(isAlarm) ? 'room-alarm' : breaches.length > 0 ? 'room-look' : 'room-good'
  return (
    <p className="room-now">
      {last && (
        <>
          <b>{celsiusWords(last.celsiusDeci)}</b>
          <b>{humidityWords(last.humidityBp)}</b>
          <span className="room-quiet">{formatInstant(last.at)}</span>
        </>
      )}
      <span className={last ? tone : 'room-quiet'}>{t(stateWords(room))}</span>
    </p>
  )
}

function LimitLine({ room }: { readonly room: RoomState }) {
  const { t } = useWords()
  if (room.classes.length === 0)
    return <span>{t(label('仓库里没有货，不比限度', 'No goods here: no limits apply'))}</span>
  const classes = room.classes.map((one) => t(storageClasses[one])).join(t(label('、', ', ')))
  const limit = limitWords(room.limit)
  return <span>{t(label(`库内有 ${classes}：${limit.zh}`, `Goods here: ${classes}; ${limit.en}`))}</span>
}

const importLabel = label('导入记录仪文件', 'Import logger file')
const listLabel = label('记录与导出', 'Log and export')
const neverRead = label(
  '还没有读数。右边记一次，或导入温湿度记录仪的文件（CSV）。超过货物的限度时，工作台会提醒。',
  'No readings yet. Enter one on the right, or import the file (CSV) of a logger. The workbench tells when a limit of the goods is broken.',
)
const noneNow = label('这些天没有读数。', 'No readings in these days.')
