// The start of a stock check: choose a warehouse and the sheet fills itself with every lot that lies there.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import type { Texts } from '../../../shared/api.ts'
import { label, type AnyRow, type Value } from '../../../shared/contract/index.ts'
import { stockCheck } from '../../../shared/warehouse/stock-check.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { useToday } from '../../ui/fields/use-today.ts'
import { usualRow } from '../documents/index.ts'
import { sheetLines } from './sheet.ts'

type Props = {
  readonly onMade: (lines: readonly AnyRow[], texts: Texts) => void
  /** A sheet without lines, to be filled by hand. */
  readonly onByHand: () => void
}

const { fields } = stockCheck.sections.lines

export function NewSheet({ onMade, onByHand }: Props) {
  const { t } = useWords()
  const client = useClient()
  const notices = useNotices()
  const today = useToday()
  const [warehouseId, setWarehouse] = useState<Value>(() => usualRow(fields)['warehouseId'] ?? null)
  const [text, setText] = useState<string>()
  const [busy, setBusy] = useState(false)
  const start = useRef<HTMLDivElement>(null)
  const make = async (id: Value = warehouseId) => {
    if (typeof id !== 'number' || busy) return
    setBusy(true)
    try {
      const { rows } = await client.query('report.run', { name: 'stock', params: { asOf: today, warehouseId: id } })
      const lines = sheetLines(rows, id)
      if (lines.length === 0) return notices.warn(label('这个仓库没有库存', 'Nothing lies in this warehouse'))
      onMade(lines, textsOf(rows))
    } catch (error) {
      reportFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div ref={start} className="check-start">
      <h2>{t(label('盘哪个仓库？', 'Which warehouse is counted?'))}</h2>
      <p>{t(purpose)}</p>
      <div className="check-start-row">
        <FieldInput
          field={fields.warehouseId}
          value={warehouseId}
          text={text}
          autoFocus
          onChange={(value, picked) => {
            setWarehouse(value)
            setText(picked?.text)
          }}
          onMove={(move) => {
            // The button wakes up with the choice just made.
            if (move === 'next')
              setTimeout(() => start.current?.querySelector<HTMLButtonElement>('.check-start-make')?.focus())
          }}
        />
        <Button
          className="check-start-make"
          loading={busy}
          disabled={typeof warehouseId !== 'number'}
          onClick={() => void make()}
        >
          {t(label('生成盘点表', 'Make the sheet'))}
        </Button>
      </div>
      <button type="button" className="document-link check-by-hand" onClick={onByHand}>
        {t(label('不列库存，逐行手工录入', 'No list: type the lines by hand'))}
      </button>
    </div>
  )
}

/** Words for the ids of the report's rows. */
function textsOf(rows: readonly AnyRow[]): Texts {
  const texts: Record<string, string> = {}
  for (const row of rows) {
    texts[`product:${row['productId']}`] = `${row['product']} ${row['productName']}`
    texts[`warehouse:${row['warehouseId']}`] = `${row['warehouseCode']} ${row['warehouse']}`
  }
  return texts
}

const purpose = label(
  '列出该仓库所有批次，账面数量就此冻结；点完填实盘数，有差异的写明原因，过账后库存和账一起改。',
  'Every lot in the warehouse is listed and its book quantity frozen now; type what is counted, give a reason where it differs, and posting brings stock and books together.',
)
