// Receiving 收货: what a keeper does at the truck, on one page and without the mouse: who came, weigh, count, lot, papers,
// post. Large type, no prices. Net weight and how far it lies from the bags and from the other scale stand where the
// weights are typed; the slip is posted with the receipt.

import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { label } from '../../../shared/contract/index.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import type { Move } from '../../ui/fields/input-props.ts'
import { formatQuantity } from '../../ui/format.ts'
import {
  DeleteDraft,
  DraftStatus,
  LowerPanel,
  numberedAtPosting,
  RefusalSummary,
  rowsOf,
  SectionGrid,
  SectionTools,
  StateLine,
  submitLabel,
  useAttachmentsTab,
  useDraft,
  useDraftTab,
  useHeadAndLines,
  type EditorProps,
  type Problem,
} from '../documents/index.ts'
import { keeperColumn } from './keeper-column.ts'
import { fieldAfter, paperFields, truckFields, weightFields } from './receipt-fields.ts'
import { ReceiptFields } from './ReceiptFields.tsx'
import { WeightFigures } from './WeightFigures.tsx'
import { weighedOf } from './weighed.ts'
import '../documents/documents.css'
import './receiving.css'

export function ReceivingPage({ kind, start, draftId, onId, onPosted }: EditorProps) {
  const { t } = useWords()
  const notices = useNotices()
  const draft = useDraft({ kind, start, draftId, onId })
  const { throwAway } = useDraftTab(draft)
  const page = useRef<HTMLDivElement>(null)
  const grid = useRef<LineGridHandle>(null)
  const rows = rowsOf(draft.typing, 'lines')
  const attachments = useAttachmentsTab(draft)
  const actLabel = draft.needs.length > 0 ? submitLabel : postLabel
  const weighed = useMemo(
    () => weighedOf(draft.typing.draft.head, rows, (row, index) => draft.computedOf('lines', row, index)),
    [draft, rows],
  )

  const focus = (name: string) => page.current?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)?.focus()
  const toLines = () => {
    const now = rowsOf(draft.latest(), 'lines')
    const wanting = now.findIndex((row) => !row['warehouseId'] || !row['lot'])
    if (wanting < 0 && now.length > 0) grid.current?.go(0, 'qtyMilli')
    else grid.current?.go(Math.max(0, wanting))
  }
  const go = (name: string) => (name === 'lines' ? toLines() : focus(name))
  const moveFrom = (name: string, move: Move) => {
    if (move !== 'stay') go(fieldAfter(name, move, draft.latest().draft.head))
  }
  const [first] = useState(() => fieldAfter('', 'next', start.draft.head))
  useEffect(() => {
    if (first === 'lines') grid.current?.go(0)
  }, [first])

  const jump = ({ part, row, name }: Problem) =>
    part === 'head' ? focus(name ?? 'supplierId') : grid.current?.go(row ?? 0, name ?? undefined)
  const post = async () => {
    const answer = await draft.postNow(jump)
    if (!answer) return
    notices.warned(answer.warnings)
    onPosted(answer.id)
  }
  useKeys({
    'Ctrl+Delete': { label: label('删除一行', 'Remove the line'), run: () => undefined },
    'Alt+K': { label: label('到过磅', 'To the scale'), run: () => focus('grossKg') },
  })
  useHeadAndLines(() => focus('supplierId'), toLines)
  const fields = { draft, onMove: moveFrom, first }
  return (
    <PageFrame
      title={t(draft.contract.label)}
      subtitle={t(numberedAtPosting)}
      state={<StateLine contract={draft.contract} state="draft" />}
      actions={
        <>
          <DeleteDraft throwAway={throwAway} />
          <ActButton primary act={actLabel} keyName="Ctrl+Enter" loading={draft.posting} run={() => void post()} />
        </>
      }
      footer={<DraftStatus draft={draft} />}
      footerEnd={
        weighed.printedKg > 0 && (
          <span>
            {formatQuantity(weighed.printedKg, 3)} {t(label('吨', 't'))}
          </span>
        )
      }
    >
      <div ref={page} className="receiving">
        <RefusalSummary draft={draft} onJump={jump} />
        <ReceiptFields {...fields} names={truckFields} className="receiving-truck" />
        <div className="receiving-scale">
          <ReceiptFields {...fields} names={weightFields} className="receiving-weights" />
          <WeightFigures weighed={weighed} warnings={draft.preview.answer?.warnings ?? []} />
        </div>
        <SectionTools draft={draft} section="lines" sections={['lines']} onSection={() => undefined} grid={grid} />
        <SectionGrid
          draft={draft}
          section="lines"
          handle={grid}
          shape={keeperColumn}
          onOut={(way) => go(way === 'before' ? 'tareKg' : paperFields[0])}
        />
        <ReceiptFields {...fields} names={paperFields} className="receiving-papers" />
      </div>
      <LowerPanel name="receiving" tabs={[attachments]} folded />
    </PageFrame>
  )
}

const postLabel = label('过账', 'Post')
