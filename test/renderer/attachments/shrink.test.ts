// How much smaller a photo is made before it is sent.

import { expect, test } from 'vitest'
import { shrunkSize } from '../../../src/renderer/modules/attachments/shrink.ts'
import { sizeWords } from '../../../src/renderer/modules/attachments/words.ts'

test('4000 × 3000 points become 2400 × 1800; 2400 × 300 stay', () => {
  expect(shrunkSize({ width: 4000, height: 3000 })).toEqual({ width: 2400, height: 1800 })
  expect(shrunkSize({ width: 2400, height: 300 })).toEqual({ width: 2400, height: 300 })
})

test('400 bytes are 1 KB, 999,499 are 999 KB, 5,242,880 are 5.2 MB', () => {
  expect([400, 999_499, 5_242_880].map(sizeWords)).toEqual(['1 KB', '999 KB', '5.2 MB'])
})
