// Ctrl K: go to any page by its name or pinyin initials; find any document, partner or product by number, code, name,
// initials or phone. The best fit is chosen already, so typing and Enter is enough.

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { label } from '../../shared/contract/index.ts'
import { useBookActs } from './book-acts.ts'
import { useWords } from './language.tsx'
import type { PaletteEntry } from './palette-entries.ts'
import { openTab } from './tabs.ts'
import { usePaletteEntries } from './use-palette.ts'

export function Palette({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const own = useBookActs()
  const acts = useMemo(() => own.map((act) => ({ ...act, title: act.label, sort: bookSort })), [own])
  const { entries, asking } = usePaletteEntries(typed, acts)
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(document.activeElement)
  const at = Math.min(chosen, entries.length - 1)

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const leaving = useRef(false)
  const leave = () => {
    leaving.current = true
    onClose()
  }
  const close = () => {
    leave()
    if (before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true })
  }
  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    if ('run' in entry) {
      close()
      return entry.run()
    }
    leave()
    openTab({ path: entry.path, ...(typeof entry.title === 'string' ? { title: entry.title } : {}) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) setChosen(Math.max(0, Math.min(entries.length - 1, at + step)))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(entries[at])
    else if (event.key === 'Escape') close()
    else if (event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }

  return createPortal(
    <div className="palette-veil" onPointerDown={(event) => event.target === event.currentTarget && close()}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={t(paletteWord)} onKeyDown={onKeyDown}>
        <input
          className="palette-input"
          // The palette is opened to type into it.
          ref={(input) => input?.focus()}
          // A page behind it that comes to rest late takes the cursor to where it stood there.
          onBlur={(event) => {
            const input = event.currentTarget
            setTimeout(() => leaving.current || input.focus())
          }}
          value={typed}
          spellCheck={false}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={entries[at] ? `palette-${at}` : undefined}
          placeholder={t(
            label('页面、单号、客户、商品、助记码、电话', 'Page, number, partner, product, initials, phone'),
          )}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosen(0)
          }}
        />
        <ul className="palette-list" id="palette-list" role="listbox" ref={list} aria-label={t(paletteWord)}>
          {entries.map((entry, index) => (
            <li
              key={entry.key}
              id={`palette-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'palette-entry palette-chosen' : 'palette-entry'}
              onPointerMove={() => setChosen(index)}
              onClick={() => go(entry)}
            >
              <span className="palette-title">{typeof entry.title === 'string' ? entry.title : t(entry.title)}</span>
              <span className="palette-detail">{entry.detail}</span>
              <span className="palette-sort">{t(entry.sort)}</span>
            </li>
          ))}
        </ul>
        {entries.length === 0 && !asking && (
          <div className="palette-none">
            {t(label('没有找到，试试单号、助记码或电话', 'Nothing found; try a number, initials or a phone'))}
          </div>
        )}
        <div className="palette-foot">{t(label('↑↓ 选择　⏎ 打开　Esc 返回', '↑↓ choose   ⏎ open   Esc back'))}</div>
      </div>
    </div>,
    document.body,
  )
}

const bookSort = label('账套', 'Book')
const paletteWord = label('转到、查找', 'Go to, find')
