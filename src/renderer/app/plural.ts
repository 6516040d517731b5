// A list is named after its kind: in Chinese the same word, in English the plural; and many things are counted by it.

import { label, type Label } from '../../shared/contract/index.ts'

export const pluralOf = ({ zh, en }: Label): Label => label(zh, inEnglish(en))

/** `1 line`, `1,200 lines`. */
export const counted = (count: number, name: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? name : inEnglish(name)}`

/** `Receipt of money` → `Receipts of money`, `Delivery` → `Deliveries`; what is plural already stays. */
function inEnglish(name: string): string {
  const [, head = name, rest = ''] = /^(.+?)( of .+)$/.exec(name) ?? []
  if (/[^s]s$/.test(head)) return name
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`
  return /(?:s|x|ch|sh)$/.test(head) ? `${head}es${rest}` : `${head}s${rest}`
}
