// The product of a slip line: contract lines this customer may still draw come first, then products, each with its
// stock in sight.

import { useClient } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { Combo } from '../../ui/fields/Combo.tsx'
import type { Move } from '../../ui/fields/input-props.ts'
import { recordDetail } from '../../ui/fields/record-words.ts'
import { linePrice, lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { formatQuantity } from '../../ui/format.ts'

export type Choice =
  | { readonly type: 'line'; readonly line: SourceLine }
  | { readonly type: 'product'; readonly row: AnyRow & { readonly id: number } }

type Props = {
  readonly text: string
  readonly isEmpty: boolean
  readonly customerId: number | null
  readonly problem: string | undefined
  readonly onPick: (choice: Choice) => void
  readonly onClear: () => void
  readonly onMove: (move: Move) => void
}

export function ProductInput({ text, isEmpty, customerId, problem, onPick, onClear, onMove }: Props) {
  const { t } = useWords()
  const client = useClient()
  const find = async (typed: string, signal: AbortSignal): Promise<Choice[]> => {
    const wanted = typed.trim()
    const [lines, products] = await Promise.all([
      customerId === null
        ? []
        : client.query(
            'sourceLine.list',
            { kind: 'delivery', field: 'contractLineId', partnerId: customerId, text: wanted },
            signal,
          ),
      client.query('record.find', { kind: 'product', text: wanted, limit: 20 }, signal),
    ])
    // A product that is under contract is offered with its contract first; the plain product is one arrow further.
    return [
      ...lines.slice(0, 8).map((line): Choice => ({ type: 'line', line })),
      ...products.map((row): Choice => ({ type: 'product', row })),
    ]
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
      scope={`slip ${customerId}`}
      find={find}
      keyOf={(choice) => (choice.type === 'line' ? `line ${choice.line.lineId}` : choice.row.id)}
      minWidth={520}
      render={(choice) =>
        choice.type === 'line' ? (
          <>
            <span className="slip-contract">{t(contract)}</span>
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
const contract = label('合同', 'Contract')
const left = label('可提', 'left')
