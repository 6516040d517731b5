// Readings on an even scale of time, and the text of a file whatever its encoding.

import { expect, test } from 'vitest'
import { textOfFile } from '../../../src/renderer/modules/environment/file-text.ts'
import { slotsOf } from '../../../src/renderer/modules/environment/slots.ts'
import { day } from '../../../src/shared/kernel/index.ts'

const reading = (time: string, id = 1) => ({
  id,
  at: Date.parse(`${time}+08:00`),
  celsiusDeci: 200,
  humidityBp: 5000,
  file: null,
  actor: 'owner',
})

test('7 days are 168 slots of an hour; a reading stands in its own, of two in one hour the later', () => {
  const read = [reading('2025-03-01T00:10'), reading('2025-03-01T00:50', 2), reading('2025-03-07T23:59', 3)]
  const slots = slotsOf(read, day('2025-03-01'), day('2025-03-07'))
  expect(slots).toHaveLength(168)
  expect([slots[0], slots[1], slots[167]].map((slot) => slot?.reading?.id ?? null)).toEqual([2, null, 3])
})

test('90 days are cut into slots of 6 hours: 360', () => {
  expect(slotsOf([], day('2025-03-01'), day('2025-05-29'))).toHaveLength(360)
})

test('湿度 reads the same from UTF-8, from UTF-16 and from GBK', () => {
  const bytes = (...of: number[]) => new Uint8Array(of).buffer
  expect(textOfFile(bytes(0xe6, 0xb9, 0xbf, 0xe5, 0xba, 0xa6))).toBe('湿度')
  expect(textOfFile(bytes(0xff, 0xfe, 0x7f, 0x6e, 0xa6, 0x5e))).toBe('湿度')
  expect(textOfFile(bytes(0xca, 0xaa, 0xb6, 0xc8))).toBe('湿度')
})
