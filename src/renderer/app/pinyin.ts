// Pinyin of what stands on screen. The dictionary is large, so it comes when it is first needed and stays.

import { useEffect, useState } from 'react'
import { reportFailure } from './failures.ts'
import type { Pinyin } from './palette-entries.ts'

let loading: Promise<Pinyin> | null = null

/** Null until the dictionary is there; it is fetched once it is wanted. */
export function usePinyin(wanted = true): Pinyin | null {
  const [pinyin, setPinyin] = useState<Pinyin | null>(null)
  useEffect(() => {
    if (!wanted) return
    loading ??= load()
    let gone = false
    loading.then((found) => !gone && setPinyin(() => found), reportFailure)
    return () => {
      gone = true
    }
  }, [wanted])
  return pinyin
}

async function load(): Promise<Pinyin> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, ReturnType<Pinyin>>()
  return (text) => {
    const found = known.get(text) ?? {
      initials: pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(),
      whole: pinyin(text, { toneType: 'none', type: 'array' }).join('').toLowerCase(),
    }
    known.set(text, found)
    return found
  }
}
