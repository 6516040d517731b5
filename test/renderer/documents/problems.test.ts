// A refusal speaks of the third line that was sent; on screen it stands at the fifth, where that line is.

import { expect, it } from 'vitest'
import { cellKey, placeRefusal, problemMap, wordPlace } from '../../../src/renderer/modules/documents/problems.ts'
import { toSend } from '../../../src/renderer/modules/documents/typing.ts'
import { documents } from '../../../src/shared/catalog.ts'
import { refusal } from '../../../src/shared/contract/index.ts'

const rows = [{ qtyMilli: 1 }, {}, { qtyMilli: 2 }, { qtyMilli: null }, { qtyMilli: 3 }]
const { places, draft } = toSend({ day: null, remarks: null, head: {}, sections: { lines: rows } })

it('leaves empty lines out of what is sent', () => expect(draft.sections['lines']).toHaveLength(3))

it('brings a refusal back to the line it means', () => {
  const problem = placeRefusal(refusal('field.required', 'lines.2.productId'), places)
  expect(problem).toMatchObject({ part: 'lines', row: 4, name: 'productId' })
  expect(wordPlace(problem, documents.delivery, 'zh')).toBe('出库行 第 5 行')
  expect(problemMap([problem]).get(cellKey('lines', 4, 'productId'))).toEqual([problem])
})

it('knows head, day, whole lines, whole sections and the whole document', () => {
  expect(placeRefusal(refusal('field.required', 'head.customerId'), places)).toMatchObject({
    part: 'head',
    name: 'customerId',
  })
  expect(placeRefusal(refusal('document.monthClosed', 'day'), places)).toMatchObject({ part: 'head', name: 'day' })
  expect(placeRefusal(refusal('stock.short', 'lines.1'), places)).toMatchObject({ part: 'lines', row: 2, name: null })
  expect(placeRefusal(refusal('document.noLines', 'lines'), places)).toMatchObject({ part: 'lines', row: null })
  expect(placeRefusal(refusal('voucher.unbalanced'), places)).toMatchObject({ part: null })
})
