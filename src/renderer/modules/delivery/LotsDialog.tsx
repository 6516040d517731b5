// Which lots a line takes, by hand: every lot in the warehouse oldest first, where it lies, with how much of each.

import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useWords } from '../../app/language.tsx'
import type { ProductFacts } from '../../../shared/api.ts'
import { label, type Value } from '../../../shared/contract/index.ts'
import { takenFrom } from '../../../shared/contract/trade-fields.ts'
import { sum } from '../../../shared/kernel/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LotMark } from '../../ui/fields/LotMark.tsx'
import { NumberInput } from '../../ui/fields/NumberInput.tsx'
import { decimalsIn, formatQuantity } from '../../ui/format.ts'
import { lotsByPlace, oldestFirst, type LotAtPlace, type LotPart } from './slip.ts'

type Props = {
  readonly title: string
  readonly facts: ProductFacts
  readonly wanted: number
  /** Chosen by hand before; empty when oldest first by itself. */
  readonly chosen: readonly LotPart[]
  /** Empty parts: oldest first by itself. */
  readonly onTake: (parts: readonly LotPart[]) => void
  readonly onClose: () => void
}

export function LotsDialog({ title, facts, wanted, chosen, onTake, onClose }: Props) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<Readonly<Record<string, Value>>>(() =>
    Object.fromEntries(
      (chosen.length > 0 ? chosen : oldestFirst(facts.lots, wanted)).map((part) => [keyOf(part), part.qtyMilli]),
    ),
  )
  const rows = useMemo(() => lotsByPlace(facts.lots), [facts.lots])
  const isPlaced = rows.some(({ positionId }) => positionId !== null)
  const total = sum(Object.values(taken).map((qty) => (typeof qty === 'number' ? qty : 0)))
  /** More of a lot than may be taken from its place. */
  const isOver = (row: LotAtPlace): boolean => Number(taken[keyOf(row)] ?? 0) > row.qtyMilli - row.apartMilli
  const decimals = decimalsIn([...rows.map((lot) => lot.qtyMilli), ...Object.values(taken), wanted])
  const take = () => {
    const parts = rows.flatMap(({ lot, positionId }) => {
      const qty = taken[keyOf({ lot, positionId })]
      return typeof qty === 'number' && qty > 0 ? [{ lot, positionId, qtyMilli: qty }] : []
    })
    onTake(parts)
  }
  const first = rows.findIndex(({ standing }) => standing !== 'frozen')
  /** On to the next lot that may be taken, or back. */
  const go = (from: number, by: 1 | -1) => {
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])]
    const next = inputs.findIndex((input, at) => !input.disabled && (by > 0 ? at > from : at === from - 1))
    if (next >= 0) inputs[next]?.focus()
    else if (by > 0) take()
  }
  return (
    <Dialog
      title={`${t(label('批次', 'Lots'))} ${title}`}
      width={isPlaced ? 620 : 520}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: takeLabel, run: take } }}
      footer={
        <>
          <Button onClick={() => onTake([])}>{t(label('自动先进先出', 'Oldest first by itself'))}</Button>
          <Button type="primary" onClick={take}>
            {t(takeLabel)}
          </Button>
        </>
      }
    >
      <div ref={list} className={isPlaced ? 'slip-lots slip-lots-placed' : 'slip-lots'}>
        <div className="slip-lot slip-lot-head">
          <span>{t(label('批号', 'Lot'))}</span>
          {isPlaced && <span>{t(takenFrom().label)}</span>}
          <span>{t(label('生产日期', 'Made on'))}</span>
          <span className="field-right">
            {t(label('库存', 'In stock'))} {facts.unit}
          </span>
          <span className="field-right">
            {t(label('本单', 'This slip'))} {facts.unit}
          </span>
        </div>
        {rows.map((row, index) => {
          const { lot, code, qtyMilli, apartMilli, productionDay, firstDay, standing } = row
          const key = keyOf(row)
          const qty = taken[key] ?? null
          return (
            <div key={key} className="slip-lot">
              <span>
                {lot}
                <LotMark standing={standing} />
                {apartMilli > 0 && (
                  <span className="document-late">
                    {' '}
                    {t(label(`隔离 ${formatQuantity(apartMilli)}`, `${formatQuantity(apartMilli)} set apart`))}
                  </span>
                )}
              </span>
              {isPlaced && <span className={code === '' ? 'document-quiet' : ''}>{code || t(notPlaced)}</span>}
              <span className="document-quiet">{productionDay ?? firstDay}</span>
              <span className="field-right">{formatQuantity(qtyMilli, decimals)}</span>
              <NumberInput
                kind="quantity"
                value={qty}
                autoFocus={index === first}
                disabled={standing === 'frozen'}
                problem={isOver(row) ? t(label('超过库存', 'More than in stock')) : undefined}
                onChange={(value) => setTaken((before) => ({ ...before, [key]: value }))}
                onMove={(move) => move !== 'stay' && go(index, move === 'next' ? 1 : -1)}
              />
            </div>
          )
        })}
        <div className="slip-lot slip-lot-total">
          <span>{t(label('合计', 'Total'))}</span>
          {isPlaced && <span />}
          <span className={total === wanted ? 'document-quiet' : 'document-warn'}>
            {total !== wanted &&
              t(label(`数量改为 ${formatQuantity(total)}`, `quantity becomes ${formatQuantity(total)}`))}
          </span>
          <span />
          <span className="field-right">{formatQuantity(total, decimals)}</span>
        </div>
      </div>
    </Dialog>
  )
}

const keyOf = ({ lot, positionId }: Pick<LotPart, 'lot' | 'positionId'>): string => `${lot}/${positionId ?? ''}`
const notPlaced = label('未上垛', 'Not placed')
const takeLabel = label('按此出库', 'Take these')
