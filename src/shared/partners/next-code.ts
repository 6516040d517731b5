// The code after the highest of its sort: C0012 → C0013. What most codes begin with decides which sort it is.

import type { PartnerRole } from '../contract/index.ts'

/** What a series of partners begins with; a partner may be anything, so its card asks. */
export const firstCodes: Readonly<Record<PartnerRole, string>> = {
  supplier: 'S001',
  customer: 'C0001',
  carrier: 'T001',
}

/** The next code, or null when there is nothing to go by. */
export function nextCode(codes: readonly string[]): string | null {
  const series = new Map<string, { count: number; highest: number; width: number }>()
  for (const code of codes) {
    const match = /^(.*?)(\d{1,12})$/.exec(code)
    if (!match) continue
    const [, prefix = '', digits = ''] = match
    const before = series.get(prefix) ?? { count: 0, highest: 0, width: 0 }
    series.set(prefix, {
      count: before.count + 1,
      highest: Math.max(before.highest, Number(digits)),
      width: Math.max(before.width, digits.length),
    })
  }
  const most = [...series].toSorted(([, a], [, b]) => b.count - a.count)[0]
  if (!most) return null
  const [prefix, { highest, width }] = most
  return `${prefix}${String(highest + 1).padStart(width, '0')}`
}
