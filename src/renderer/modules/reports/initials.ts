// Pinyin initials of what stands in a report, so that `ny` finds 农友; looked for once letters are typed.

import { useMemo } from 'react'
import { usePinyin } from '../../app/pinyin.ts'

export type InitialsOf = (text: string) => string

/** Until the dictionary is there, nothing: the search then finds by text alone. */
export function useInitials(search: string): InitialsOf | undefined {
  const pinyin = usePinyin(/[a-z]/i.test(search))
  return useMemo(() => (pinyin ? (text) => (isChinese.test(text) ? pinyin(text).initials : '') : undefined), [pinyin])
}

const isChinese = /\p{Script=Han}/u
