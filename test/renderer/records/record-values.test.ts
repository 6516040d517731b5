// A name of two words can be typed, and is stored without what was typed too much.

import { expect, test } from 'vitest'
import { sentValues, shownValues } from '../../../src/renderer/modules/records/record-values.ts'
import { recordContractOf } from '../../../src/shared/catalog.ts'

const { fields } = recordContractOf('warehouse')
const start = { code: 'W01' }

test('“East ” on its way to “East store” keeps its blank on the screen and loses it when sent', () => {
  expect(shownValues(fields, start, { name: 'East ' })).toMatchObject({ code: 'W01', name: 'East ', keeper: null })
  expect(sentValues(fields, start, { name: 'East ' })).toMatchObject({ code: 'W01', name: 'East', keeper: null })
})
