// Who takes the goods over and on which truck. A counter sale needs none of it, so the row is folded away until it is
// called for; a slip made from a pick list or a loading slip brings it filled.

import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useWords } from '../../app/language.tsx'
import { delivery } from '../../../shared/sales/delivery.ts'
import { placeId, receiverFields, truckFields } from '../../../shared/contract/handover-fields.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { withHead, withinOf, wordsOf, type Draft } from '../documents/index.ts'

const fields = { mode: delivery.head.mode, placeId, ...receiverFields, ...truckFields }
const names = Object.keys(fields) as (keyof typeof fields)[]

export const isHandover = (name: string | null): name is string => name !== null && name in fields

export type HandoverHandle = { go(name?: string): void }

type Props = { readonly draft: Draft; readonly handle: Ref<HandoverHandle>; readonly onOut: () => void }

export function SlipHandover({ draft, handle, onOut }: Props) {
  const { language, t } = useWords()
  const row = useRef<HTMLDivElement>(null)
  const { head } = draft.typing.draft
  const [called, setCalled] = useState(false)
  const shown = called || names.some((name) => isFilled(head[name] ?? null))
  const go = (name: string) => row.current?.querySelector<HTMLInputElement>(`[data-field="${name}"] input`)?.focus()
  useImperativeHandle(handle, () => ({
    go: (name = 'mode') => {
      setCalled(true)
      // The row may have to appear first.
      setTimeout(() => go(name))
    },
  }))
  if (!shown) return null
  return (
    <div ref={row} className="document-head slip-handover">
      {names.map((name, index) => {
        const problem = draft.headProblem(name)
        const value = head[name] ?? null
        return (
          <div key={name} className={`document-field slip-${name}`} data-field={name}>
            <span className={problem ? 'document-label document-label-wrong' : 'document-label'} title={problem}>
              {problem ?? t(fields[name].label)}
            </span>
            <FieldInput
              field={fields[name]}
              name={name}
              value={value}
              text={wordsOf(fields[name], value, draft.texts, language) || undefined}
              problem={problem}
              context={{ withinId: withinOf(fields[name], head, head) }}
              onChange={(next, picked) => draft.change((now) => withHead(draft.contract, now, name, next, picked))}
              onMove={(move) => {
                const to = names[index + (move === 'next' ? 1 : -1)]
                if (to) go(to)
                else if (move === 'next') onOut()
              }}
            />
          </div>
        )
      })}
    </div>
  )
}
