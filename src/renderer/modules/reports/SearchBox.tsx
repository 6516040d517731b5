// Quick search within what a page shows; `/` goes there, Escape empties it.

import { Input, type InputRef } from 'antd'
import { useMemo, useRef } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import './reports.css'

export function SearchBox({ value, onChange }: { readonly value: string; onChange(value: string): void }) {
  const { t } = useWords()
  const input = useRef<InputRef>(null)
  useKeys(
    useMemo(() => ({ '/': { label: label('在本页查找', 'Search this page'), run: () => input.current?.focus() } }), []),
  )
  return (
    <Input
      ref={input}
      className="report-search"
      allowClear
      value={value}
      placeholder={t(label('查找：名称、编码、助记码', 'Search: name, code, initials'))}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
