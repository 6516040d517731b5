// Moving in: a workbook becomes a book, or all its flaws are shown and nothing is written.

import { Button } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import type { Flaw } from '../../../shared/api.ts'
import type { ImportAnswer } from '../../../shared/client.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Flaws } from '../workbook/Flaws.tsx'
import { MovedIn } from './MovedIn.tsx'
import { PanelProblems } from './PanelProblems.tsx'
import { useLongWork } from './use-long-work.ts'
import { WorkBar } from './WorkBar.tsx'
import { counted } from '../../app/plural.ts'

export function MoveIn() {
  const { t } = useWords()
  const client = useClient()
  const { chooseBook } = useSession()
  const work = useLongWork()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [over, setOver] = useState(false)
  const start = async (chosen: File | undefined) => {
    if (!chosen || work.running) return
    setFile(chosen)
    setAnswer(null)
    // The book opens at once, for everyone; here the summary is read first.
    chooseBook('import')
    setAnswer(await work.start((options) => client.importWorkbook(chosen, options)))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void start(event.dataTransfer.files[0])
  }
  if (answer?.outcome === 'opened') return <MovedIn info={answer.info} summary={answer.summary} />
  const flawed = answer?.outcome === 'flawed' ? answer : null
  return (
    <div className={flawed ? 'first-form first-form-wide' : 'first-form'}>
      <h2>{t(label('从工作簿迁入', 'Move in from a workbook'))}</h2>
      {!flawed && (
        <p>
          {t(
            label(
              '一份 Excel 工作簿：商品、往来单位、仓库、账户等资料，期初，以及一季的单据，每种单据一张表。先检查再写入；只要有一处错，什么都不写，并一次列出全部错误。',
              'One Excel workbook: products, partners, warehouses and accounts, opening balances, and a season of documents, one sheet for each kind. It is checked first; with a single flaw nothing is written and all flaws are listed at once.',
            ),
          )}
        </p>
      )}
      {answer?.outcome === 'refused' && <PanelProblems refusals={answer.refusals} />}
      {work.running ? (
        <>
          <p className="first-file">{file?.name}</p>
          <WorkBar progress={work.progress} onCancel={work.cancel} />
        </>
      ) : (
        <div
          className={over ? 'first-drop first-drop-over' : 'first-drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <Button type={flawed ? 'default' : 'primary'} autoFocus onClick={() => input.current?.click()}>
            {t(flawed ? label('换一个工作簿…', 'Another workbook…') : label('选择工作簿…', 'Choose a workbook…'))}
          </Button>
          <span>{t(label('或把 .xlsx 文件拖到这里', 'or drop the .xlsx file here'))}</span>
          {answer?.outcome === 'cancelled' && (
            <em>{t(label('已取消，什么都没有写入', 'Cancelled; nothing was written'))}</em>
          )}
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={t(label('工作簿', 'Workbook'))}
        onChange={(event) => {
          void start(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {!flawed && !work.running && (
        <p className="first-blank">
          {t(label('还没有这样的工作簿？', 'No such workbook yet? '))}
          <Button type="link" onClick={() => void client.saveBlankWorkbook()}>
            {t(label('下载空白工作簿', 'Download an empty one'))}
          </Button>
          {t(
            label(
              '，照“说明”表填；用不到的空着。',
              ' and fill it in as its last sheet says; what you do not need stays empty.',
            ),
          )}
        </p>
      )}
      {flawed && (
        <Flaws
          flaws={flawed.flaws}
          summary={summaryOf(file?.name ?? '', flawed.flaws)}
          onSaveMarked={() => flawed.saveMarked()}
        />
      )}
    </div>
  )
}

function summaryOf(file: string, flaws: readonly Flaw[]): Label {
  const following = flaws.filter((flaw) => flaw.follows).length
  return summary(file, flaws.length - following, following)
}

const summary = (file: string, count: number, following: number) =>
  label(
    `${file} 有 ${formatNumber('integer', count)} 处错误，另有 ${formatNumber('integer', following)} 处由它们引起。什么都没有写入；改正后再迁入。`,
    `${file} has ${counted(count, 'flaw')}, and ${formatNumber('integer', following)} more that follow. Nothing was written; mend them and move in again.`,
  )
