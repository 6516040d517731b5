// Lines of source documents that still have something left, several at once: "receive the rest", "deliver 40 of 120".
// Arrows and space choose, numbers say how much of a line, Ctrl+A takes all, Enter brings them into the document.

import { Button, Checkbox } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import { label, type SourceLineField, type Value } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberInput } from '../../ui/fields/NumberInput.tsx'
import { lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { formatPriceE4, formatQuantity } from '../../ui/format.ts'
import { rowsOf, withCell } from './typing.ts'
import type { Draft } from './use-draft.ts'
import { usualRow } from './usual.ts'

type Props = {
  readonly draft: Draft
  readonly section: string
  readonly field: readonly [string, SourceLineField]
  readonly partnerId: number | null
  readonly onClose: () => void
  readonly onAdded: (row: number) => void
}

export function SourceLinesDialog({ draft, section, field: [name, field], partnerId, onClose, onAdded }: Props) {
  const { t } = useWords()
  const asked = useQueryOf('sourceLine.list', { kind: draft.kind, field: name, partnerId })
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  // How much of each chosen line.
  const [taken, setTaken] = useState<ReadonlyMap<number, Value>>(new Map())
  const used = new Set(rowsOf(draft.typing, section).map((row) => row[name]))
  const lines = (asked.data ?? []).filter((line) => !used.has(line.lineId))
  // One document has one partner: the first chosen line says which.
  const partner = partnerId ?? lines.find((line) => taken.has(line.lineId))?.partnerId ?? null
  const fits = (line: SourceLine) => partner === null || line.partnerId === partner
  useEffect(() => list.current?.focus(), [])

  const take = (line: SourceLine, qty: Value | undefined) => {
    const next = new Map(taken)
    if (qty === undefined) next.delete(line.lineId)
    else next.set(line.lineId, qty)
    setTaken(next)
  }
  const toggle = (line: SourceLine) => fits(line) && take(line, taken.has(line.lineId) ? undefined : line.leftMilli)
  const takeAll = () => {
    const of = partner ?? lines[0]?.partnerId ?? null
    setTaken(new Map(lines.filter((line) => line.partnerId === of).map((line) => [line.lineId, line.leftMilli])))
  }
  const add = () => {
    const chosen = taken.size > 0 ? lines.filter((line) => taken.has(line.lineId)) : lines.slice(at, at + 1)
    const first = rowsOf(draft.latest(), section).length
    draft.change((typing) => {
      let next = typing
      const { fields } = draft.contract.sections[section]!
      for (const line of chosen) {
        const row = rowsOf(next, section).length
        const picked = { text: lineText(line), row: line }
        next = withCell(draft.contract, next, section, { row, name, value: line.lineId, picked }, usualRow(fields))
        const qty = taken.get(line.lineId)
        if (fields['qtyMilli'] && qty !== undefined)
          next = withCell(draft.contract, next, section, { row, name: 'qtyMilli', value: qty })
      }
      return next
    })
    onClose()
    if (chosen.length > 0) onAdded(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === ' ' && line) toggle(line)
    else if (event.key === 'Enter') add()
    else if (event.ctrlKey && event.code === 'KeyA') takeAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog
      title={t(label('选择来源行', 'Choose source lines'))}
      width={860}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: addLabel, run: add } }}
      footer={
        <>
          <span className="document-quiet source-hint">{t(hint)}</span>
          <Button onClick={takeAll}>{t(label('全选', 'Take all'))}</Button>
          <Button type="primary" disabled={lines.length === 0} onClick={add}>
            {t(addLabel)} {taken.size > 0 ? taken.size : ''}
          </Button>
        </>
      }
    >
      <div ref={list} className="source-lines" tabIndex={0} role="listbox" aria-multiselectable onKeyDown={onKeyDown}>
        <div className="source-line source-head">
          <span />
          <span>{t(field.label)}</span>
          <span>{t(label('日期', 'Day'))}</span>
          <span>{t(label('商品', 'Product'))}</span>
          <span>{t(label('批号', 'Lot'))}</span>
          <span className="field-right">{t(label('单价', 'Price'))}</span>
          <span className="field-right">{t(label('剩余', 'Left'))}</span>
          <span className="field-right">{t(label('本次', 'This time'))}</span>
        </div>
        {lines.map((line, index) => (
          <div
            key={line.lineId}
            role="option"
            aria-selected={taken.has(line.lineId)}
            className={['source-line', index === at && 'field-chosen', !fits(line) && 'source-other']
              .filter(Boolean)
              .join(' ')}
            onClick={() => {
              setAt(index)
              toggle(line)
            }}
          >
            <Checkbox checked={taken.has(line.lineId)} tabIndex={-1} disabled={!fits(line)} />
            <span>{lineText(line)}</span>
            <span>{line.day}</span>
            <span title={line.productText}>{line.productText}</span>
            <span>{line.lot}</span>
            <span className="field-right">{formatPriceE4(line.priceE4)}</span>
            <span className="field-right">
              {formatQuantity(line.leftMilli)} {line.unit}
            </span>
            <span
              onClick={(event) => event.stopPropagation()}
              onKeyDown={(event) => event.key !== 'Enter' && event.stopPropagation()}
            >
              <NumberInput
                kind="quantity"
                value={taken.get(line.lineId) ?? null}
                disabled={!fits(line)}
                onChange={(qty) => take(line, qty ?? undefined)}
              />
            </span>
          </div>
        ))}
        {lines.length === 0 && !asked.isPending && (
          <p className="document-none">{t(label('没有剩余的行', 'No line has anything left'))}</p>
        )}
      </div>
    </Dialog>
  )
}

const addLabel = label('带入', 'Bring in')
const hint = label('↑↓ 移动，空格选，⏎ 带入', '↑↓ move, space chooses, ⏎ brings in')
