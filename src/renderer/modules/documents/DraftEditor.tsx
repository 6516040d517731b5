// The editor of any document kind, read from its contract: head, lines, the voucher it would post, all that is wrong.
// What is special about a kind has a screen of its own; nothing here asks which kind it is.

import { Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { flushSync } from 'react-dom'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import type { Preview } from '../../../shared/api.ts'
import { bearsMoney, label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import { promisesStock } from '../../../shared/sales/sells-goods.ts'
import { PromiseStrip } from '../promise/PromiseStrip.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { countOfLines } from '../../ui/fields/line-grid/column-figures.ts'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { DocumentTotal } from './DocumentTotal.tsx'
import { useAttachmentsTab } from './DraftAttachments.tsx'
import { DraftStatus } from './DraftStatus.tsx'
import { HeadForm, type HeadHandle } from './HeadForm.tsx'
import { LowerPanel, type PanelTab } from './LowerPanel.tsx'
import { OwnPanel } from './OwnPanel.tsx'
import { panelWhileTyped } from './own-panels.ts'
import { ownSections } from './own-sections.ts'
import type { Problem } from './problems.ts'
import { RefusalSummary } from './RefusalSummary.tsx'
import { SectionGrid } from './SectionGrid.tsx'
import { SectionTools } from './SectionTools.tsx'
import { submitLabel } from './SubmitDialog.tsx'
import { StateLine } from './StateLine.tsx'
import { rowsOf, withHead } from './typing.ts'
import type { Draft } from './use-draft.ts'
import { useHeadAndLines } from './use-head-and-lines.ts'
import { VoucherLines } from './VoucherLines.tsx'
import './documents.css'

type Props = {
  readonly draft: Draft
  readonly title: ReactNode
  readonly subtitle: ReactNode
  readonly postLabel: Label
  /** Posts; the first problem is where typing goes on. */
  readonly onPost: (jump: (first: Problem) => void) => void
  /** Before the posting button: delete, cancel. */
  readonly actions?: ReactNode
  readonly before?: ReactNode
  /** The lines, for whoever goes to them from outside. */
  readonly lines?: Ref<LineGridHandle>
  /** Where typing goes on for a problem that is neither of the head nor of a section: what stands in `before`. */
  readonly onOther?: (problem: Problem) => void
}

export function DraftEditor({ draft, title, subtitle, postLabel, onPost, actions, before, lines, onOther }: Props) {
  const { t } = useWords()
  const { contract, preview } = draft
  const actLabel = draft.needs.length > 0 ? submitLabel : postLabel
  const own = panelWhileTyped(draft.kind)
  const { typing, computedOf } = draft
  const rows = useMemo(
    () => (own ? rowsOf(typing, 'lines').map((row, index) => withWorkedOut(row, computedOf('lines', row, index))) : []),
    [own, typing, computedOf],
  )
  const attachments = useAttachmentsTab(draft)
  // What is posted as a whole has its vouchers on the documents that come with it.
  const hasVoucher = contract.firstState === 'posted' && bearsMoney(contract) && !contract.isWhole
  const tabs: PanelTab[] = [
    ...(own
      ? [
          {
            ...own,
            content: (
              <OwnPanel
                Content={own.Content}
                rows={rows}
                head={typing.draft.head}
                day={typing.draft.day}
                texts={draft.texts}
                setHead={(name, value, picked) => draft.change((now) => withHead(contract, now, name, value, picked))}
              />
            ),
          },
        ]
      : hasVoucher
        ? [{ name: 'voucher', label: voucherToCome, content: <VoucherToCome preview={preview.answer} /> }]
        : []),
    ...(draft.save.enabled ? [attachments] : []),
  ]
  const tellsMore = tabs.some((tab) => tab !== attachments)
  const sections = Object.keys(contract.sections)
  const [section, setSection] = useState(sections[0])
  const OwnSection = section === undefined ? undefined : ownSections[section]?.Editor
  // A version of what was promised already would be counted twice.
  const promises = draft.save.enabled && section === 'lines' && promisesStock(contract)
  const [at, setAt] = useState<number | null>(null)
  const head = useRef<HeadHandle>(null)
  const grid = useRef<LineGridHandle>(null)
  useImperativeHandle(lines, () => ({ go: (row, name) => grid.current?.go(row, name) }), [])
  const below = useRef<HTMLDivElement>(null)
  useKeys({
    F2: { label: label('修改单元格', 'Edit the cell'), run: () => undefined },
    'Ctrl+Delete': { label: label('删除一行', 'Remove the line'), run: () => undefined },
    'Ctrl+D': { label: label('抄上一行', 'Copy from the line above'), run: () => undefined },
  })
  useHeadAndLines(
    () => head.current?.go('first'),
    () => grid.current?.go(Infinity),
  )
  // A draft made from a source has its head already: typing begins at the lines.
  const [headIsFull] = useState(() => isFull(draft))
  const hasBefore = before !== undefined
  useEffect(() => {
    if (headIsFull && !hasBefore) grid.current?.go(0)
    // Only once, when the editor appears.
  }, [headIsFull, hasBefore])
  // The section's grid may have to appear first; an editor of its own is fetched when it is first shown, and then goes there.
  const wanted = useRef<{ readonly row: number; readonly name: string | undefined } | null>(null)
  const goThere = () => wanted.current && grid.current?.go(wanted.current.row, wanted.current.name)
  const show = (of: string, row = 0, name?: string) => {
    wanted.current = { row, name }
    flushSync(() => setSection(of))
    goThere()
  }
  const jump = (problem: Problem) => {
    const { part, row, name } = problem
    const beside = part === 'head' && name !== null ? contract.head[name]?.besideSection : undefined
    if (part === 'head' && !beside) return head.current?.go(name ?? 'first')
    if (part === null) return onOther?.(problem)
    show(beside ?? part, row ?? 0, name ?? undefined)
  }
  return (
    <PageFrame
      title={title}
      subtitle={subtitle}
      state={<StateLine contract={contract} state="draft" />}
      actions={
        <>
          {actions}
          <ActButton primary act={actLabel} keyName="Ctrl+Enter" loading={draft.posting} run={() => onPost(jump)} />
        </>
      }
      footer={<DraftStatus draft={draft} />}
      footerEnd={<DocumentTotal contract={contract} fen={preview.answer?.totalFen ?? 0} />}
    >
      {before}
      <RefusalSummary draft={draft} onJump={jump} />
      <HeadForm draft={draft} handle={head} autoFocus={!hasBefore && !headIsFull} onOut={() => grid.current?.go(0)} />
      {section !== undefined && (
        <>
          <SectionTools draft={draft} section={section} sections={sections} onSection={show} grid={grid} />
          {OwnSection ? (
            <Suspense fallback={<div className="document-space" />}>
              <OwnSection draft={draft} section={section} handle={grid} />
              <Arrived tell={goThere} />
            </Suspense>
          ) : (
            <SectionGrid
              key={section}
              draft={draft}
              section={section}
              handle={grid}
              totalsLead={t(countOfLines(rowsOf(draft.typing, section).length))}
              onOut={(way, by) => {
                if (way === 'before') return head.current?.go('last')
                if (by === 'tab') below.current?.querySelector('button')?.focus()
              }}
              {...(promises ? { onRow: setAt } : {})}
            />
          )}
        </>
      )}
      {section === undefined && <div className="document-space" />}
      {promises && (
        <PromiseStrip
          row={at === null ? undefined : rowsOf(typing, 'lines')[at]}
          textOf={(id) => draft.texts[`product:${id}`] ?? ''}
        />
      )}
      <div ref={below} className="document-below">
        {tabs.length > 0 && (
          <LowerPanel name={tellsMore ? 'draft' : 'draft-agreement'} tabs={tabs} folded={!tellsMore} />
        )}
      </div>
    </PageFrame>
  )
}

function Arrived({ tell }: { readonly tell: () => void }) {
  const first = useRef(tell)
  useEffect(() => {
    first.current()
  }, [])
  return null
}

function VoucherToCome({ preview }: { readonly preview: Preview | null }) {
  const { t } = useWords()
  if (preview && preview.voucher.length > 0) return <VoucherLines lines={preview.voucher} />
  const isWorkedOut = preview !== null && Object.values(preview.sections).some((rows) => rows.length > 0)
  return <p className="document-none">{t(isWorkedOut ? postsNothing : noVoucher)}</p>
}

/** A typed line with what posting adds; what was typed is newer than what was worked out from it. */
const withWorkedOut = (row: AnyRow, computed: AnyRow | undefined): AnyRow => ({
  ...computed,
  ...Object.fromEntries(Object.entries(row).filter(([, value]) => isFilled(value))),
})

/** Nothing in the head waits to be typed: there is nothing to type, or what must be there is there. */
function isFull({ contract, typing }: Draft): boolean {
  const fields = Object.entries(contract.head)
  const required = fields.filter(([, field]) => field.required)
  return fields.length === 0 || (required.length > 0 && required.every(([name]) => isFilled(typing.draft.head[name])))
}

const voucherToCome = label('将生成的凭证', 'The voucher it will post')
const noVoucher = label(
  '填好以后，这里显示过账时记的凭证。',
  'Once filled in, the voucher of this document shows here.',
)
const postsNothing = label('它自己没有凭证要记。', 'It posts no voucher of its own.')
