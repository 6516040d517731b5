// A logger's file on its way into the log: read here first, so that one sees what it holds, or every line that is wrong,
// before anything is written.

import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { label, wordRefusal, type Refusal } from '../../../shared/contract/index.ts'
import type { Instant } from '../../../shared/kernel/index.ts'
import { readLoggerFile, type LoggerFile } from '../../../shared/warehouse/logger-file.ts'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatInstant, formatNumber } from '../../ui/format.ts'
import { textOfFile } from './file-text.ts'
import { celsiusWords, humidityWords } from './room-words.ts'
import { counted } from '../../app/plural.ts'

type Props = {
  readonly file: File
  readonly warehouse: { readonly id: number; readonly name: string }
  onClose(): void
}

export function ImportReadings({ file, warehouse, onClose }: Props) {
  const { t, language } = useWords()
  const notices = useNotices()
  const bring = useCommand('environment.import')
  const [taken, setTaken] = useState<{ readonly text: string; readonly read: LoggerFile } | null>(null)
  const [refused, setRefused] = useState<readonly Refusal[]>([])
  useEffect(() => {
    void file.arrayBuffer().then((bytes) => {
      const text = textOfFile(bytes)
      setTaken({ text, read: readLoggerFile(text, Date.now() as Instant) })
    })
  }, [file])
  const read = taken?.read ?? null
  const refusals = read && read.refusals.length > 0 ? read.refusals : refused
  const ready = read !== null && refusals.length === 0
  const run = async () => {
    if (taken === null || !ready) return
    const answer = await bring.run({ warehouseId: warehouse.id, name: file.name, text: taken.text })
    if (!answer.ok) return setRefused(answer.error)
    const { added, skipped } = answer.value
    notices.done(
      label(
        `记入 ${added} 条读数${skipped > 0 ? `，${skipped} 条已有` : ''}`,
        `${counted(added, 'reading')} taken in${skipped > 0 ? `, ${skipped} known already` : ''}`,
      ),
    )
    onClose()
  }
  return (
    <Dialog
      title={t(label(`导入 ${file.name} 到${warehouse.name}`, `Import ${file.name} into ${warehouse.name}`))}
      width={560}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: importLabel, run: () => void run() } }}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button
            type="primary"
            autoFocus
            disabled={!ready}
            loading={bring.busy}
            onClick={() => void run()}
            title="Ctrl+Enter"
          >
            {t(importLabel)}
          </Button>
        </>
      }
    >
      {ready && <Summary read={read.readings} />}
      {refusals.length > 0 && (
        <>
          <p className="room-refusal" role="alert">
            {t(nothingTaken)}
          </p>
          <ul className="refusal-lines">
            {refusals.slice(0, linesShown).map((one) => (
              <li key={wordRefusal(one, language)}>{wordRefusal(one, language)}</li>
            ))}
          </ul>
          {refusals.length > linesShown && (
            <p className="room-quiet">
              {t(label(`还有 ${refusals.length - linesShown} 处`, `and ${refusals.length - linesShown} more`))}
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}

function Summary({ read }: { readonly read: LoggerFile['readings'] }) {
  const { t } = useWords()
  const celsius = read.map(({ celsiusDeci }) => celsiusDeci)
  const humidityBp = read.map(({ humidityBp: one }) => one)
  const range = (values: readonly number[], words: (value: number) => string) =>
    `${words(values.reduce((a, b) => Math.min(a, b)))} – ${words(values.reduce((a, b) => Math.max(a, b)))}`
  const facts = [
    [label('读数', 'Readings'), formatNumber('integer', read.length)],
    [label('从', 'From'), formatInstant(read[0]?.at ?? 0)],
    [label('到', 'To'), formatInstant(read.at(-1)?.at ?? 0)],
    [label('温度', 'Temperature'), range(celsius, celsiusWords)],
    [label('湿度', 'Humidity'), range(humidityBp, humidityWords)],
  ] as const
  return (
    <dl className="room-summary">
      {facts.map(([name, words]) => (
        <div key={name.en}>
          <dt>{t(name)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

const linesShown = 100
const importLabel = label('导入', 'Import')
const nothingTaken = label(
  '有读不懂的行，一条也没有记入。改好文件再来。',
  'Some lines cannot be read, so nothing was taken in.',
)
