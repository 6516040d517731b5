// The build-up as it is reckoned on paper: what each step adds, what the price is by then per tonne and per bag, and
// what that price is called.

import { useRef } from 'react'
import { field as f, label, type Field } from '../../../shared/contract/index.ts'
import { buildUpFields, buildUpPatterns } from '../../../shared/sales/price-build-up.ts'
import { useWords } from '../../app/language.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { Move } from '../../ui/fields/input-props.ts'
import { formatPriceE4 } from '../../ui/format.ts'
import type { BuildUpInHand, Pattern } from './use-build-up.ts'
import './prices.css'

type Props = {
  readonly hand: BuildUpInHand
  /** Enter in the last part. */
  readonly onDone: () => void
}

export function BuildUpTable({ hand, onDone }: Props) {
  const { t } = useWords()
  const form = useRef<HTMLDivElement>(null)
  const move = (way: Move) => {
    if (way === 'stay') return
    const inputs = [...(form.current?.querySelectorAll<HTMLElement>('input') ?? [])]
    const next = inputs[inputs.findIndex((input) => input === document.activeElement) + (way === 'next' ? 1 : -1)]
    if (next) next.focus()
    else if (way === 'next') onDone()
  }
  return (
    <div ref={form} className="build-up">
      <div className="build-up-head">
        <label className="field-labelled">
          <span>{t(productField.label)}</span>
          <FieldInput
            field={productField}
            name="productId"
            value={hand.productId}
            text={hand.product?.text}
            autoFocus={hand.productId === null}
            onChange={(value) => hand.setProduct(typeof value === 'number' ? value : null)}
            onMove={move}
          />
        </label>
        <label className="field-labelled">
          <span>{t(patternField.label)}</span>
          <FieldInput
            field={patternField}
            name="pattern"
            value={hand.pattern}
            onChange={(value) => typeof value === 'string' && hand.setPattern(value as Pattern)}
            onMove={move}
          />
        </label>
      </div>
      <table className="build-up-steps">
        <thead>
          <tr>
            <th>{t(label('步骤', 'Step'))}</th>
            <th className="build-up-number">{t(label('加 元/吨', 'Adds, ¥/t'))}</th>
            <th className="build-up-number">{t(label('到此 元/吨', 'Then, ¥/t'))}</th>
            <th className="build-up-number">
              {hand.product ? t(label(`元/${hand.product.unit}`, `¥/${hand.product.unit}`)) : ''}
            </th>
            <th />
          </tr>
        </thead>
        <tbody>
          {Object.entries<Field>(buildUpFields).map(([name, field], index) => {
            const step = hand.built?.steps[index]
            const perUnit = step && hand.perUnit(step.priceE4)
            return (
              <tr key={name} className={step?.reached ? 'build-up-reached' : ''}>
                <th scope="row">{t(field.label)}</th>
                <td>
                  <FieldInput
                    field={field}
                    name={name}
                    value={hand.parts[name] ?? null}
                    autoFocus={index === 0 && hand.productId !== null}
                    onChange={(value) => hand.setPart(name, value)}
                    onMove={move}
                  />
                </td>
                <td className="build-up-number">{step ? formatPriceE4(step.priceE4) : '–'}</td>
                <td className="build-up-number">{perUnit ? formatPriceE4(perUnit) : ''}</td>
                <td className="build-up-name">{step?.reached && t(step.reached)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="build-up-note">{t(note)}</p>
    </div>
  )
}

const productField = f.reference(label('商品', 'Product'), 'product')
const patternField = f.choice(
  label('毛利习惯', 'Usual margins'),
  Object.fromEntries(Object.entries(buildUpPatterns).map(([name, pattern]) => [name, pattern.label])),
  { required: true },
)
const note = label(
  '二级商毛利都从进价加起：最低的一行成为底价，通常的一行成为单价。',
  'Both margins of the shop are added to what it pays: the least gives the floor, the usual one the price.',
)
