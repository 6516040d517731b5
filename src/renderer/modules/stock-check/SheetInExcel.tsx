// The sheet out to Excel and back: it is filled in elsewhere and read into the same draft, whole or not at all; what is wrong
// with it is listed at once.

import { useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { runJob, useExport } from '../../app/jobs.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { TakeAnswer } from '../../../shared/client.ts'
import { label } from '../../../shared/contract/index.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { withRows, type Draft } from '../documents/index.ts'
import { Flaws } from '../workbook/Flaws.tsx'
import { counted as countedWords } from '../../app/plural.ts'

type Props = {
  readonly draft: Draft
  /** The warehouse, where there is one: it names the file. */
  readonly place: string
  readonly onTaken: () => void
}
type Flawed = Extract<TakeAnswer, { readonly outcome: 'flawed' }>

export function SheetInExcel({ draft, place, onTaken }: Props) {
  const { t, language } = useWords()
  const client = useClient()
  const notices = useNotices()
  const runExport = useExport()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [flawed, setFlawed] = useState<{ readonly file: string; readonly answer: Flawed } | null>(null)
  const sheetName = [t(label('盘点表', 'Count sheet')), place, draft.typing.draft.day].filter(Boolean).join(' ')

  const hand = async () => {
    const draftId = await draft.save.settle()
    if (draftId !== null) await runExport('export.countSheet', { draftId }, sheetName)
  }
  const take = async (file: File) => {
    if (busy) return
    setBusy(true)
    const draftId = await draft.save.settle()
    const before = draft.latest()
    const answer =
      draftId === null
        ? null
        : await runJob(t(label(`读 ${file.name}`, `Reading ${file.name}`)), (options) =>
            client.take('take.countSheet', { draftId, language }, file, options),
          )
    setBusy(false)
    if (answer?.outcome === 'refused') notices.refused(answer.refusals)
    if (answer?.outcome === 'flawed') setFlawed({ file: file.name, answer })
    if (answer?.outcome !== 'taken') return
    if (draft.latest() !== before) return notices.warn(typedMeanwhile)
    const { lines, texts, counted, found } = answer.taken
    if (counted === 0) return notices.warn(nothingCounted)
    draft.change((now) => withRows(now, 'lines', lines, { ...now.texts, ...texts }))
    notices.done(
      label(
        `读回 ${counted} 行${found > 0 ? `，其中 ${found} 行原来不在表上` : ''}`,
        `${countedWords(counted, 'line')} read${found > 0 ? `, ${found} of them not on the sheet before` : ''}`,
      ),
    )
    onTaken()
  }
  return (
    <>
      <ActButton act={outLabel} keyName="Alt+E" run={() => void hand()} />
      <ActButton act={backLabel} keyName="Alt+I" loading={busy} run={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={t(backLabel)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void take(file)
          event.target.value = ''
        }}
      />
      {flawed && (
        <Dialog
          title={t(label('盘点表有错，什么都没有读进来', 'The sheet has flaws; nothing was read'))}
          width={860}
          onClose={() => setFlawed(null)}
        >
          <div className="check-flaws">
            <Flaws
              flaws={flawed.answer.flaws}
              summary={label(
                `${flawed.file} 有 ${flawed.answer.flaws.length} 处错误。改正后再读回；也可以存一份在单元格上标出错误的副本。`,
                `${flawed.file} has ${countedWords(flawed.answer.flaws.length, 'flaw')}. Mend what is wrong and read it again; a copy with the flaws marked at their cells can be saved.`,
              )}
              onSaveMarked={() => flawed.answer.saveMarked()}
            />
          </div>
        </Dialog>
      )}
    </>
  )
}

const outLabel = label('导出 Excel', 'To Excel')
const backLabel = label('读回 Excel', 'From Excel')
const nothingCounted = label('这份表上还没有填实盘数量', 'Nothing is counted on this sheet yet')
const typedMeanwhile = label(
  '读的时候盘点单又有改动，请再读一次',
  'The check was changed while it was read; read it again',
)
