// The flaws of a workbook as lines: sheet, row, column by its letters and header, reason. Causes first, and apart from
// them what only follows.

import type { Flaw } from '../../shared/api.ts'
import { wordRefusal, type Language } from '../../shared/contract/index.ts'
import { columnLetters } from '../excel/column-letters.ts'

export function flawLines(flaws: readonly Flaw[], language: Language): string[] {
  const causes = flaws.filter((flaw) => !flaw.follows)
  const following = flaws.filter((flaw) => flaw.follows)
  const lines = causes.map((flaw) => flawLine(flaw, language))
  if (following.length > 0) lines.push(followingTitle[language], ...following.map((flaw) => flawLine(flaw, language)))
  return [...lines, closing(causes.length, following.length, language)]
}

function flawLine(flaw: Flaw, language: Language): string {
  const reason = wordRefusal(flaw.refusal, language)
  const letters = flaw.columnNo === null ? '' : columnLetters(flaw.columnNo)
  const header = flaw.column ?? ''
  if (language === 'zh') {
    const column = [letters && `${letters} 列`, header && `“${header}”`].filter(Boolean).join('')
    return `${flaw.sheet} ${flaw.row > 0 ? `第 ${flaw.row} 行` : '整张表'}${column && ` ${column}`}：${reason}`
  }
  const column = [letters && `column ${letters}`, header && `“${header}”`].filter(Boolean).join(' ')
  return `${flaw.sheet} ${flaw.row > 0 ? `row ${flaw.row}` : 'the sheet'}${column && `, ${column}`}: ${reason}`
}

const followingTitle = { zh: '下面这些只是由上面的错误引起的：', en: 'These only follow from the flaws above:' }

function closing(causes: number, following: number, language: Language): string {
  if (language === 'zh')
    return `共 ${causes} 处错误${following > 0 ? `，另有 ${following} 处由它们引起` : ''}；没有建立账套`
  return `${causes} flaws${following > 0 ? `, and ${following} that follow from them` : ''}; no book was made`
}
