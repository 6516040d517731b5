// What the palette lists for a typed text: pages and acts by name or pinyin initials at once, then what the book finds.

import { useEffect, useMemo, useState } from 'react'
import type { Found } from '../../shared/api.ts'
import { contractOf, isDocumentKind, recordContractOf } from '../../shared/catalog.ts'
import { label, type Label, type RecordKind } from '../../shared/contract/index.ts'
import { useQueryOf } from './client.tsx'
import { fitOf, fixedEntries, type PaletteEntry, type PlaceEntry } from './palette-entries.ts'
import { usePinyin } from './pinyin.ts'

const typingPauseMs = 120
const pagesMost = 8

/** `acts` are offered beside the pages. */
export function usePaletteEntries(
  typed: string,
  acts: readonly PaletteEntry[],
): {
  readonly entries: readonly PaletteEntry[]
  readonly asking: boolean
} {
  const pinyin = usePinyin()
  const asked = usePaused(typed.trim(), typingPauseMs)
  const search = useQueryOf('search', { text: asked }, { enabled: asked !== '', keepPrevious: true })
  const pages = useMemo(
    () =>
      [...fixedEntries, ...acts]
        .map((entry) => ({ entry, fit: fitOf(entry.title, typed, pinyin) }))
        .filter(({ fit }) => fit > 0)
        .toSorted((a, b) => b.fit - a.fit)
        .slice(0, typed.trim() === '' ? undefined : pagesMost)
        .map(({ entry }) => entry),
    [typed, pinyin, acts],
  )
  const found = useMemo(() => (typed.trim() === '' ? [] : (search.data ?? []).map(entryOf)), [typed, search.data])
  return { entries: [...pages, ...found], asking: search.isFetching || asked !== typed.trim() }
}

function entryOf(found: Found): PlaceEntry {
  return {
    key: `${found.type}-${found.kind}-${found.id}`,
    title: found.title,
    detail: found.detail,
    sort: sortOf(found),
    path: pathOf(found),
  }
}

function pathOf({ type, kind, id }: Found): string {
  if (type === 'document') return `/document/${id}`
  if (type === 'draft') return `/draft/${kind}/${id}`
  return kind === 'partner' ? `/partner/${id}` : `/record/${kind}/${id}`
}

function sortOf({ type, kind }: Found): Label {
  if (type === 'record') return recordContractOf(kind as RecordKind).label
  const { zh, en } = isDocumentKind(kind) ? contractOf(kind).label : label('单据', 'Document')
  return type === 'draft' ? label(`${zh} 草稿`, `${en} draft`) : label(zh, en)
}

function usePaused<T>(value: T, pauseMs: number): T {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return paused
}
