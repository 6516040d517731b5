// What lies under the lines: voucher, chain, history … as tabs, folded away and back with one key; the choice is remembered.

import { useRef, useState, type ReactNode } from 'react'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { remember, remembered } from '../../app/remembered.ts'
import { label, type Label } from '../../../shared/contract/index.ts'

export type PanelTab = {
  readonly name: string
  readonly label: Label
  readonly count?: number
  readonly content: ReactNode
}

type Props = {
  /** Names the panel for what is remembered of it. */
  readonly name: string
  readonly tabs: readonly PanelTab[]
  readonly tall?: boolean
  /** The tab shown at first; the first one without it. */
  readonly first?: string
  /** Folded away until somebody opens it. */
  readonly folded?: boolean
}

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'

export function LowerPanel({ name, tabs, tall = false, first, folded = false }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(() => remembered(`panel.${name}`, isFlag) ?? !folded)
  const [chosen, setChosen] = useState(first ?? tabs[0]?.name)
  const shown = tabs.find((tab) => tab.name === chosen) ?? tabs[0]
  const fold = (to: boolean) => {
    setOpen(to)
    remember(`panel.${name}`, to)
  }
  const header = useRef<HTMLDivElement>(null)
  const goOn = () => {
    const next = open ? tabs[(tabs.findIndex((tab) => tab === shown) + 1) % tabs.length] : shown
    setChosen(next?.name)
    fold(true)
    header.current?.querySelectorAll('button')[tabs.findIndex((tab) => tab === next)]?.focus()
  }
  useKeys({
    F8: { label: label('下方的下一页', 'The next part below'), run: goOn, off: tabs.length < 2 },
    F9: { label: label('展开或收起下方（凭证等）', 'Fold or unfold the part below'), run: () => fold(!open) },
  })
  return (
    <section
      className={['document-panel', open && 'document-panel-open', tall && 'document-panel-tall']
        .filter(Boolean)
        .join(' ')}
    >
      <header>
        <div role="tablist" ref={header}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              aria-selected={open && tab === shown}
              onClick={() => {
                if (open && tab === shown) return fold(false)
                setChosen(tab.name)
                fold(true)
              }}
            >
              {t(tab.label)}
              {tab.count !== undefined && tab.count > 0 && <small>{tab.count}</small>}
            </button>
          ))}
          {tabs.length > 1 && <kbd>F8</kbd>}
        </div>
        <button type="button" className="document-fold" onClick={() => fold(!open)}>
          {t(open ? label('收起', 'Fold') : label('展开', 'Unfold'))} <kbd>F9</kbd>
        </button>
      </header>
      {open && <div className="document-panel-body">{shown?.content}</div>}
    </section>
  )
}
