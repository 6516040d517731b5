// Pinyin initials of what stands in a report, so that `ny` finds 农友. The dictionary is big: it comes when letters are
// first typed into a search, and each text is looked up once.

import { useEffect, useState } from 'react'
import { reportFailure } from '../../app/failures.ts'

export type InitialsOf = (text: string) => string

let loading: Promise<InitialsOf> | null = null

/** Until the dictionary is there, nothing: the search then finds by text alone. */
export function useInitials(search: string): InitialsOf | undefined {
  const [initialsOf, setInitialsOf] = useState<InitialsOf>()
  const wanted = /[a-z]/i.test(search)
  useEffect(() => {
    if (!wanted || initialsOf) return
    loading ??= load()
    let gone = false
    loading.then((found) => !gone && setInitialsOf(() => found), reportFailure)
    return () => {
      gone = true
    }
  }, [wanted, initialsOf])
  return initialsOf
}

async function load(): Promise<InitialsOf> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, string>()
  return (text) => {
    const found =
      known.get(text) ??
      (isChinese.test(text) ? pinyin(text, { pattern: 'first', toneType: 'none' }).replaceAll(' ', '') : '')
    known.set(text, found)
    return found
  }
}

const isChinese = /\p{Script=Han}/u
