// The code after the highest of its sort: C0012 → C0013. What most codes begin with decides which sort it is.

import type { AnyRow, PartnerRole } from '../contract/index.ts'

/** What a series of partners begins with; a partner may be anything, so its card asks. */
export const firstCodes: Readonly<Record<PartnerRole, string>> = {
  supplier: 'S001',
  customer: 'C0001',
  carrier: 'T001',
}

/** The flag of a partner's record that says it has the role. */
export const flagOf = {
  supplier: 'isSupplier',
  customer: 'isCustomer',
  carrier: 'isCarrier',
} as const satisfies Record<PartnerRole, string>

/** The code of a new partner: after those of its role, or the first of their series; without a role, after most. */
export function nextPartnerCode(role: PartnerRole | null, partners: readonly AnyRow[]): string | null {
  const codes = partners.map(({ code }) => String(code ?? ''))
  if (role === null) return nextCode(codes)
  const alike = partners.filter((row) => row[flagOf[role]] === true)
  if (alike.length === 0 && !codes.includes(firstCodes[role])) return firstCodes[role]
  return nextCode(alike.length > 0 ? alike.map(({ code }) => String(code ?? '')) : codes)
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
