// The last readings of a room, the newest first; one that is wrong is made void with its reason.

import { Button, Input } from 'antd'
import { useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import type { RoomLimit } from '../../../shared/warehouse/environment.ts'
import { breachesOf, isAlarm } from '../../../shared/warehouse/environment.ts'
import type { BasisPoints, DeciCelsius } from '../../../shared/kernel/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatInstant, formatNumber } from '../../ui/format.ts'
import type { Reading } from './slots.ts'

const shownMost = 200

export function ReadingList({ readings, limit }: { readonly readings: readonly Reading[]; readonly limit: RoomLimit }) {
  const { t } = useWords()
  const [voiding, setVoiding] = useState<Reading | null>(null)
  return (
    <section className="room-list">
      <h2>{t(label('读数', 'Readings'))}</h2>
      {readings.length === 0 ? (
        <p className="room-quiet">{t(none)}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{t(label('时间', 'Time'))}</th>
              <th>℃</th>
              <th>{t(label('湿度 %', 'RH %'))}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {readings
              .slice(-shownMost)
              .toReversed()
              .map((one) => (
                <tr key={one.id}>
                  <td>{formatInstant(one.at)}</td>
                  <td className={toneOf(one, limit, ['hot'])}>{formatNumber('temperature', one.celsiusDeci)}</td>
                  <td className={toneOf(one, limit, ['dry', 'damp', 'wet'])}>
                    {formatNumber('percent', one.humidityBp)}
                  </td>
                  <td>
                    <button type="button" className="room-link" onClick={() => setVoiding(one)}>
                      {t(voidLabel)}
                    </button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {voiding && <VoidReading reading={voiding} onClose={() => setVoiding(null)} />}
    </section>
  )
}

function toneOf(
  { celsiusDeci, humidityBp }: Reading,
  limit: RoomLimit,
  of: readonly ReturnType<typeof breachesOf>[number][],
): string | undefined {
  const read = { celsiusDeci: celsiusDeci as DeciCelsius, humidityBp: humidityBp as BasisPoints }
  const broken = breachesOf(read, limit).find((one) => of.includes(one))
  return broken && (isAlarm(broken) ? 'room-alarm' : 'room-look')
}

function VoidReading({ reading, onClose }: { readonly reading: Reading; onClose(): void }) {
  const { t } = useWords()
  const notices = useNotices()
  const make = useCommand('environment.void')
  const [reason, setReason] = useState('')
  const ready = reason.trim() !== '' && !make.busy
  const run = async () => {
    if (!ready) return
    const answer = await make.run({ id: reading.id, reason: reason.trim() })
    if (answer.ok) onClose()
    else notices.refused(answer.error)
  }
  const at = formatInstant(reading.at)
  return (
    <Dialog
      title={t(label(`作废 ${at} 的读数`, `Void the reading of ${at}`))}
      width={440}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" danger disabled={!ready} loading={make.busy} onClick={() => void run()}>
            {t(voidLabel)}
          </Button>
        </>
      }
    >
      <label className="room-reason">
        <span>{t(label('原因（必填，读数留在记录里）', 'Reason (required; the reading stays in the log)'))}</span>
        <Input
          value={reason}
          maxLength={200}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void run()}
        />
      </label>
    </Dialog>
  )
}

const voidLabel = label('作废', 'Void')
const none = label('这些天没有读数。', 'No readings in these days.')
