// A document of each kind that has a paper and of which the season's book holds none, made on screen.

import type { Page } from '@playwright/test'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import { draftOf, post } from './flow/documents.ts'
import { front, handsOn } from './hands.ts'
import { openPage } from './pages.ts'

/** `lastOf` answers the last document of a kind, null where there is none. */
export async function makeMissing(
  page: Page,
  kind: DocumentKind,
  lastOf: (kind: DocumentKind) => number | null,
): Promise<number> {
  const known = lastOf(kind)
  if (known !== null) return known
  const hands = handsOn(page)
  switch (kind) {
    case 'pickList':
      await openPage(page, '/draft/pickList/new')
      await draftOf(hands, '提货单')
      await hands.enter('c0002')
      await front(page).locator('[data-field="mode"] input').focus()
      await hands.enter('自提', '', '', '', '', '', '', '', '')
      await hands.enter('', 'p12', '10', '2700', 'w3')
      await post(hands, 'TD')
      break
    case 'loadingSlip':
      await openPage(page, `/draft/loadingSlip/new?from=${await makeMissing(page, 'pickList', lastOf)}`)
      await draftOf(hands, '装车单')
      await front(page).locator('[data-field="plate"] input').focus()
      await hands.enter('鲁A12345')
      await post(hands, 'ZC')
      break
    case 'salesFramework':
    case 'purchaseFramework': {
      const sold = kind === 'salesFramework'
      await openPage(page, `/draft/${kind}/new`)
      await draftOf(hands, sold ? '销售框架合同' : '采购框架合同')
      await hands.enter(sold ? 'c0002' : 's01')
      await front(page).locator('[data-field="validUntilDay"] input').focus()
      await hands.enter('2099-12-31', '', '', '')
      await hands.enter('p12', '3000', '2650')
      await post(hands, sold ? 'KX' : 'KC')
      break
    }
    default:
      throw new Error(`nobody has said how a ${kind} is made`)
  }
  const made = lastOf(kind)
  if (made === null) throw new Error(`no ${kind} was made`)
  return made
}
