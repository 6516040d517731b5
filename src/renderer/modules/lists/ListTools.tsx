// The line above a list: quick search, the saved views as chips, what else narrows the list, a way to see everything again.

import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import type { View } from './views.ts'

type ListToolsProps = {
  readonly search: string
  onSearch(text: string): void
  readonly placeholder: string
  readonly views: readonly View[]
  readonly view: string
  onView(name: string): void
  /** Numbers beside the names of views. */
  readonly counts?: Readonly<Record<string, number>>
  /** Given when something narrows the list. */
  readonly onClear: (() => void) | null
  /** From the search into the rows. */
  onDown(): void
}

const typingPauseMs = 200

export function ListTools(props: ListToolsProps) {
  const { search, onSearch, placeholder, views, view, onView, counts = {}, onClear, onDown } = props
  const { t } = useWords()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState(search)
  useEffect(() => setTyped(search), [search])
  useEffect(() => {
    const timer = setTimeout(() => typed !== search && onSearch(typed), typingPauseMs)
    return () => clearTimeout(timer)
  }, [typed, search, onSearch])
  useKeys({
    '/': { label: label('快速查找', 'Quick search'), run: () => input.current?.focus({ cursor: 'all' }) },
    'Alt+V': {
      label: label('下一个视图', 'The next view'),
      run: () => onView(views[(views.findIndex(({ name }) => name === view) + 1) % views.length]!.name),
    },
  })
  return (
    <div className="list-tools">
      <Input
        ref={input}
        className="list-search"
        value={typed}
        allowClear
        placeholder={placeholder}
        aria-label={placeholder}
        suffix={typed === '' ? <kbd>/</kbd> : null}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(typed)
          if (event.key === 'ArrowDown') onDown()
          if (event.key === 'Escape') setTyped('')
        }}
      />
      <div className="chips" role="group" aria-label={t(label('视图', 'Views'))}>
        {views.map(({ name, label: text }) => (
          <button
            key={name}
            type="button"
            className={name === view ? 'chip chip-on' : 'chip'}
            aria-pressed={name === view}
            onClick={() => onView(name)}
          >
            {t(text)}
            {counts[name] ? <span className="chip-count">{counts[name]}</span> : null}
          </button>
        ))}
      </div>
      {onClear && (
        <Button type="text" className="list-clear" onClick={onClear}>
          {t(label('清除筛选', 'Clear filters'))}
        </Button>
      )}
    </div>
  )
}
