// Inputs at the edge: kinds that exist, ids that can be ids, pages with a limit. Whatever carried the question here has
// looked at its shape; what its values mean is checked where they are used.

import type { ListQuery } from '../../shared/api.ts'
import { contractOf, isDocumentKind, recordContractOf, records, type DocumentKind } from '../../shared/catalog.ts'
import type { DocumentContract, RecordContract, RecordKind } from '../../shared/contract/index.ts'
import { parseDay, type Day } from '../../shared/kernel/index.ts'
import { refuseQuery } from './query.ts'

/** Rows of one page at most: what a screen can hold; exports ask page by page. */
const pageRowsMost = 5000
const searchMost = 200
const sortsMost = 10

export function documentContract(kind: string): DocumentContract & { readonly kind: DocumentKind } {
  if (!isDocumentKind(kind)) return refuseQuery(`there is no document kind “${kind}”`)
  return contractOf(kind) as DocumentContract & { readonly kind: DocumentKind }
}

export function recordContract(kind: string): RecordContract {
  if (!Object.hasOwn(records, kind)) return refuseQuery(`there is no record kind “${kind}”`)
  return recordContractOf(kind as RecordKind)
}

export function checkId(id: number, what: string): number {
  return Number.isSafeInteger(id) && id > 0 ? id : refuseQuery(`${what} is no id: ${id}`)
}

export function checkDay(text: string, what: string): Day {
  return parseDay(text) ?? refuseQuery(`${what} is no day: “${text}”`)
}

/** A count from 0 to `most`. */
export function checkCount(count: number, what: string, most: number): number {
  return Number.isSafeInteger(count) && count >= 0 && count <= most
    ? count
    : refuseQuery(`${what} is not between 0 and ${most}: ${count}`)
}

export function checkText(text: string, what: string): string {
  return text.length <= searchMost ? text : refuseQuery(`${what} is longer than ${searchMost} characters`)
}

export function checkPage({ filter, sort, offset, limit }: ListQuery): void {
  checkCount(offset, 'offset', Number.MAX_SAFE_INTEGER)
  checkCount(limit, 'limit', pageRowsMost)
  checkText(filter.search ?? '', 'search')
  if (sort.length > sortsMost) refuseQuery(`a list sorts by ${sortsMost} columns at most`)
  if (filter.from !== undefined) checkDay(filter.from, 'from')
  if (filter.to !== undefined) checkDay(filter.to, 'to')
  if (filter.partnerId !== undefined) checkId(filter.partnerId, 'partnerId')
}
