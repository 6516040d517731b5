// The product of a slip line: lines this customer's goods may still be drawn from come first (on a truck, on a pick list, under
// contract, quoted), then products, each with its stock in sight.

import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import { label, type AnyRow, type Label, type Value } from '../../../shared/contract/index.ts'
import { Combo } from '../../ui/fields/Combo.tsx'
import { leftOver, type Taken } from '../../ui/fields/left-over.ts'
import type { Move } from '../../ui/fields/input-props.ts'
import { recordDetail } from '../../ui/fields/record-words.ts'
import { linePrice, lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { formatQuantity } from '../../ui/format.ts'
import { drawnFrom, type DrawnFrom } from './draw.ts'

export type Choice =
  | { readonly type: 'line'; readonly name: DrawnFrom; readonly line: SourceLine; readonly qty: Value }
  | { readonly type: 'product'; readonly row: AnyRow & { readonly id: number } }

type Props = {
  readonly text: string
  readonly isEmpty: boolean
  readonly customerId: number | null
  /** The slip's. */
  readonly day: string | null
  readonly problem: string | undefined
  /** What the slip's other lines take of what it is drawn from. */
  readonly taken: () => Taken
  readonly onPick: (choice: Choice) => void
  readonly onClear: () => void
  readonly onMove: (move: Move) => void
}

export function ProductInput({ text, isEmpty, customerId, day, problem, taken, onPick, onClear, onMove }: Props) {
  const { t } = useWords()
  const client = useClient()
  const find = async (typed: string, signal: AbortSignal): Promise<Choice[]> => {
    const wanted = typed.trim()
    const linesOf = async (name: DrawnFrom): Promise<Choice[]> => {
      if (customerId === null) return []
      const asked = { kind: 'delivery', field: name, partnerId: customerId, text: wanted, day } as const
      const lines = leftOver(await client.query('sourceLine.list', asked, signal), taken())
      return lines.map((line) => ({ type: 'line', name, line, qty: line.leftMilli }))
    }
    const [lines, products] = await Promise.all([
      Promise.all(drawnFrom.map(linesOf)),
      client.query('record.find', { kind: 'product', text: wanted, limit: 20 }, signal),
    ])
    // A product that is promised is offered with its promise first; the plain product is one arrow further.
    return [...lines.flat().slice(0, 8), ...products.map((row): Choice => ({ type: 'product', row }))]
  }
  return (
    <Combo
      bare
      autoFocus
      name="productId"
      className="slip-product"
      text={text}
      problem={problem}
      placeholder={isEmpty ? t(hint) : undefined}
      scope={`slip ${customerId} ${day}`}
      find={find}
      keyOf={(choice) => (choice.type === 'line' ? `line ${choice.line.lineId}` : choice.row.id)}
      minWidth={520}
      render={(choice) =>
        choice.type === 'line' ? (
          <>
            <span className="slip-contract">{t(drawnWords[choice.name])}</span>
            <span className="field-name">{choice.line.productText}</span>
            <span className="field-detail">
              {lineText(choice.line)} · {t(left)} {formatQuantity(choice.line.leftMilli)} {choice.line.unit} ·{' '}
              {linePrice(choice.line)}
            </span>
          </>
        ) : (
          <>
            <span className="field-code">{String(choice.row['code'])}</span>
            <span className="field-name">{String(choice.row['name'])}</span>
            <span className="field-detail">{recordDetail('product', choice.row)}</span>
          </>
        )
      }
      onPick={onPick}
      onClear={onClear}
      eager={false}
      onMove={onMove}
    />
  )
}

const hint = label('商品：拼音首字母、编码', 'Product: initials, code')
const drawnWords: Readonly<Record<DrawnFrom, Label>> = {
  loadingLineId: label('装车', 'Loaded'),
  pickLineId: label('提货', 'Picked'),
  contractLineId: label('合同', 'Contract'),
  quotationLineId: label('报价', 'Quoted'),
}
const left = label('可提', 'left')
