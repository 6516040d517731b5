// What the customer pays now, typed on the slip and posted with it; and the sum a farmer asks for: owed before, this
// slip, paid now, owed after.

import { useImperativeHandle, useRef, type Ref } from 'react'
import { remember, remembered } from '../../app/remembered.ts'
import { useWords } from '../../app/language.tsx'
import { label, type Field, type Label, type Value } from '../../../shared/contract/index.ts'
import { delivery } from '../../../shared/sales/delivery.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { formatFen } from '../../ui/format.ts'
import { type Draft, withHead, wordsOf } from '../documents/index.ts'
import { numberOf, paidOn } from './slip.ts'

const names = ['paidFen', 'paidAccountId', 'waivedFen'] as const
export type PayHandle = { go(name?: string): void }
const isId = (value: unknown): value is number => Number.isSafeInteger(value)

export function PayBar({
  draft,
  handle,
  onOut,
}: {
  readonly draft: Draft
  readonly handle: Ref<PayHandle>
  readonly onOut: () => void
}) {
  const { language, t } = useWords()
  const bar = useRef<HTMLDivElement>(null)
  const { head } = draft.typing.draft
  const go = (name: string) => bar.current?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)?.focus()
  useImperativeHandle(handle, () => ({ go: (name = 'paidFen') => go(name) }))
  const set = (name: string, value: Value, picked?: Parameters<typeof withHead>[4]) => {
    if (name === 'paidAccountId' && isId(value)) remember('delivery.account', value)
    draft.change((now) => {
      const next = withHead(draft.contract, now, name, value, picked)
      // Money goes where it went last time, unless someone says otherwise.
      if (name !== 'paidFen' || value === null || (now.draft.head['paidAccountId'] ?? null) !== null) return next
      const usual = remembered('delivery.account', isId)
      return usual === null ? next : withHead(draft.contract, next, 'paidAccountId', usual)
    })
  }
  return (
    <div ref={bar} className="slip-pay">
      {names.map((name, index) => {
        const field: Field =
          name === 'paidAccountId'
            ? { ...delivery.head[name], required: (head['paidFen'] ?? null) !== null }
            : delivery.head[name]
        const value = head[name] ?? null
        const problem = draft.headProblem(name)
        return (
          <label key={name} className={`slip-pay-field slip-${name}`} data-field={name}>
            <span className={problem ? 'document-label document-label-wrong' : 'document-label'} title={problem}>
              {problem ?? t(field.label)}
            </span>
            <FieldInput
              field={field}
              name={name}
              value={value}
              text={wordsOf(field, value, draft.texts, language) || undefined}
              problem={problem}
              onChange={(next, picked) => set(name, next, picked)}
              onMove={(move) => {
                const to = names[index + (move === 'next' ? 1 : -1)]
                if (to) go(to)
                else if (move === 'next') onOut()
              }}
            />
          </label>
        )
      })}
    </div>
  )
}

type SumsProps = { readonly draft: Draft; readonly before: number | undefined; readonly slipFen: number }

/** 上欠 本单 本付 抹零 累欠 */
export function SlipSums({ draft, before, slipFen }: SumsProps) {
  const { head } = draft.typing.draft
  const waived = numberOf(head['waivedFen']) ?? 0
  const paid = paidOn(head)
  const after = before === undefined ? undefined : before + slipFen - paid
  return (
    <div className="slip-sums">
      <Sum name={label('上欠', 'Owed before')} fen={before} />
      <i>＋</i>
      <Sum name={label('本单', 'This slip')} fen={slipFen} strong />
      <i>−</i>
      <Sum name={waived === 0 ? label('本付', 'Paid now') : label('本付和抹零', 'Paid and waived')} fen={paid} />
      <i>＝</i>
      <Sum name={label('累欠', 'Owed after')} fen={after} strong />
    </div>
  )
}

function Sum({ name, fen, strong = false }: { name: Label; fen: number | undefined; strong?: boolean }) {
  const { t } = useWords()
  return (
    <span className={strong ? 'slip-sum slip-sum-strong' : 'slip-sum'}>
      <small>{t(name)}</small>
      <b className={fen !== undefined && fen < 0 ? 'document-late' : ''}>{fen === undefined ? '–' : formatFen(fen)}</b>
    </span>
  )
}
