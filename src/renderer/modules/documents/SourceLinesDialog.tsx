// Lines of source documents that still have something left, several at once: "receive the rest", "deliver 40 of 120".
// Typing narrows, arrows move, space chooses, numbers say how much of a line, Enter brings them into the document. Where
// lines may come from documents of several kinds, all are offered; what is chosen of one stays while another is looked at.

import { Button, Checkbox } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import { label, type SourceLineField, type Value } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { quantityField } from './fill-in.ts'
import { SourceLineRow } from './SourceLineRow.tsx'
import { rowsOf, withCell } from './typing.ts'
import type { Draft } from './use-draft.ts'
import { usualRow } from './usual.ts'

export type Source = {
  readonly name: string
  readonly field: SourceLineField
  readonly partnerId: number | null
}

export type Taken = { readonly name: string; readonly line: SourceLine; readonly qty: Value }

type Props = {
  readonly draft: Draft
  readonly section: string
  /** What lines may come from, each with whose lines it is about. */
  readonly sources: readonly Source[]
  /** How lines are brought in where more than the line itself says comes with them. */
  readonly bring?: (taken: readonly Taken[]) => Promise<void>
  readonly onClose: () => void
  readonly onAdded: (row: number) => void
}

export function SourceLinesDialog({ draft, section, sources, bring, onClose, onAdded }: Props) {
  const { t } = useWords()
  const [from, setFrom] = useState(0)
  const { name, field, partnerId } = sources[from] ?? sources[0]!
  const list = useRef<HTMLDivElement>(null)
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  // How much of each chosen line; the lines themselves are kept, so that a narrower search does not lose them.
  const [taken, setTaken] = useState<ReadonlyMap<number, Taken>>(new Map())
  const asked = useQueryOf(
    'sourceLine.list',
    { kind: draft.kind, field: name, partnerId, text: search.trim(), day: draft.typing.draft.day },
    { keepPrevious: true },
  )
  const used = new Set(rowsOf(draft.typing, section).map((row) => row[name]))
  const lines = (asked.data ?? []).filter((line) => !used.has(line.lineId))
  // A document of one partner: the first chosen line says which. A truck carries goods of several.
  const ofOne = draft.contract.partner !== null
  const partner = partnerId ?? (ofOne ? ([...taken.values()][0]?.line.partnerId ?? null) : null)
  const fits = (line: SourceLine) => partner === null || line.partnerId === partner

  const take = (line: SourceLine, qty: Value | undefined) => {
    const next = new Map(taken)
    if (qty === undefined) next.delete(line.lineId)
    else next.set(line.lineId, { name, line, qty })
    setTaken(next)
  }
  const toggle = (line: SourceLine) => fits(line) && take(line, taken.has(line.lineId) ? undefined : line.leftMilli)
  const takeAll = () => {
    const of = partner ?? (ofOne ? (lines[0]?.partnerId ?? null) : null)
    const all = lines
      .filter((line) => of === null || line.partnerId === of)
      .map((line) => [line.lineId, { name, line, qty: line.leftMilli }] as const)
    setTaken(new Map([...taken, ...all]))
  }
  const add = async () => {
    const chosen =
      taken.size > 0
        ? [...taken.values()]
        : lines.slice(at, at + 1).map((line) => ({ name, line, qty: line.leftMilli }))
    const first = rowsOf(draft.latest(), section).length
    if (bring) await bring(chosen)
    else bringAll(chosen)
    onClose()
    if (chosen.length > 0) onAdded(first)
  }
  const bringAll = (chosen: readonly Taken[]) => {
    const { fields } = draft.contract.sections[section]!
    const quantity = quantityField(fields)
    draft.change((typing) => {
      let next = typing
      for (const { name: by, line, qty } of chosen) {
        const row = rowsOf(next, section).length
        const picked = { text: lineText(line), row: line }
        next = withCell(draft.contract, next, section, { row, name: by, value: line.lineId, picked }, usualRow(fields))
        if (quantity) next = withCell(draft.contract, next, section, { row, name: quantity, value: qty })
      }
      return next
    })
  }
  const lookAt = (next: number) => {
    setFrom(next)
    setAt(0)
  }
  const go = (to: number) => {
    setAt(to)
    list.current?.querySelectorAll('[role="option"]')[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') go(Math.min(at + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') go(Math.max(at - 1, 0))
    else if (event.key === ' ' && line) toggle(line)
    else if (event.key === 'Enter' && !event.ctrlKey) void add()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog
      title={t(label('选择来源行', 'Choose source lines'))}
      width={partnerId === null ? 960 : 860}
      onClose={onClose}
      keys={{
        'Ctrl+Enter': { label: addLabel, run: () => void add() },
        'Alt+S': { label: nextLabel, run: () => lookAt((from + 1) % sources.length), off: sources.length < 2 },
      }}
      footer={
        <>
          <span className="document-quiet source-hint">{t(hint)}</span>
          <Button onClick={takeAll}>{t(label('全选', 'Take all'))}</Button>
          <Button type="primary" disabled={lines.length === 0 && taken.size === 0} onClick={() => void add()}>
            {t(addLabel)} {taken.size > 0 ? taken.size : ''}
          </Button>
        </>
      }
    >
      <div onKeyDown={onKeyDown}>
        {sources.length > 1 && (
          <div className="source-kinds" role="tablist">
            {sources.map((source, index) => (
              <button
                key={source.name}
                type="button"
                role="tab"
                aria-selected={index === from}
                onClick={() => lookAt(index)}
              >
                {t(source.field.label)}
                <small>{[...taken.values()].filter((one) => one.name === source.name).length || ''}</small>
              </button>
            ))}
            <kbd>Alt S</kbd>
          </div>
        )}
        <span className="source-search">
          <TextInput
            autoFocus
            value={search}
            placeholder={t(label('查找：单号、商品、拼音首字母', 'Search: number, product, initials'))}
            onChange={(value) => {
              setSearch(String(value ?? ''))
              setAt(0)
            }}
          />
        </span>
        <div
          ref={list}
          className={partnerId === null ? 'source-lines source-lines-of-all' : 'source-lines'}
          role="listbox"
          aria-multiselectable
        >
          <div className="source-line source-head">
            <span />
            <span>{t(field.label)}</span>
            <span>{t(label('日期', 'Day'))}</span>
            {partnerId === null && <span>{t(label('往来单位', 'Partner'))}</span>}
            <span>{t(label('商品', 'Product'))}</span>
            <span>{t(label('批号', 'Lot'))}</span>
            <span className="field-right">{t(label('单价', 'Price'))}</span>
            <span className="field-right">{t(label('剩余', 'Left'))}</span>
            <span className="field-right">{t(label('本次', 'This time'))}</span>
          </div>
          {lines.map((line, index) => (
            <SourceLineRow
              key={line.lineId}
              line={line}
              isAt={index === at}
              fits={fits(line)}
              taken={taken.get(line.lineId)?.qty}
              withPartner={partnerId === null}
              mark={<Checkbox checked={taken.has(line.lineId)} tabIndex={-1} disabled={!fits(line)} />}
              onToggle={() => {
                setAt(index)
                toggle(line)
              }}
              onTake={(qty) => take(line, qty ?? undefined)}
            />
          ))}
          {lines.length === 0 && !asked.isPending && (
            <p className="document-none">{t(label('没有剩余的行', 'No line has anything left'))}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const nextLabel = label('下一种来源', 'Next kind of source')
const addLabel = label('带入', 'Bring in')
const hint = label('↑↓ 移动，空格选，⏎ 带入', '↑↓ move, space chooses, ⏎ brings in')
