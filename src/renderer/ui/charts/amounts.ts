// Short amounts for axes, where the figure itself stands elsewhere: 120万, 1.2M. The only place that gives up digits.

import type { Language } from '../../../shared/contract/index.ts'

const steps: Readonly<Record<Language, readonly (readonly [yuan: number, sign: string])[]>> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e6, 'M'],
    [1e3, 'k'],
  ],
}

export function shortAmount(fen: number, language: Language): string {
  const yuan = fen / 100
  const step = steps[language].find(([size]) => Math.abs(yuan) >= size)
  const text = step ? (yuan / step[0]).toFixed(1) : yuan.toFixed(0)
  return `${text.replace(/\.0$/, '')}${step?.[1] ?? ''}`
}

/** Parts of a hundred for lengths of bars; nothing of nothing is nothing. */
export const percentOf = (part: number, whole: number): number => (whole > 0 ? Math.max(0, (part * 100) / whole) : 0)
