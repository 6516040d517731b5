// What papers need that the season's book has not: a document of each kind it holds none of, made on screen, and a logo
// and a seal.

import type { Page } from '@playwright/test'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import { fromRoot } from '../../tools/run.ts'
import { draftOf, post } from './flow/documents.ts'
import { front, handsOn } from './hands.ts'
import { expect } from './office.ts'
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
      await hands.enter('自提', '', '', '', '', '', '', '', '', '')
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

/** On the page of the letterhead: the program's own sign as a logo, a red seal drawn for the purpose. */
export async function keepMarks(page: Page): Promise<void> {
  const seal = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 400
    const pen = canvas.getContext('2d')!
    pen.strokeStyle = pen.fillStyle = '#c8161d'
    pen.lineWidth = 14
    pen.arc(200, 200, 190, 0, 2 * Math.PI)
    pen.stroke()
    pen.textAlign = 'center'
    pen.font = '120px sans-serif'
    pen.fillText('★', 200, 240)
    pen.font = '44px sans-serif'
    pen.fillText('示例农资公司', 200, 110)
    pen.fillText('示例章', 200, 330)
    return canvas.toDataURL('image/png').replace(/^.*,/, '')
  })
  const choose = (image: string) => front(page).locator(`input[name="${image}"]`)
  await choose('logo').setInputFiles(fromRoot('resources', 'icon.png'))
  const buffer = Buffer.from(seal, 'base64')
  await choose('companySeal').setInputFiles({ name: 'seal.png', mimeType: 'image/png', buffer })
  await expect(front(page).locator('.paper-image img')).toHaveCount(2)
}
