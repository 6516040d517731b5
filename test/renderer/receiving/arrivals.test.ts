// Lines of notices and contracts, gathered by truck and by how urgent they are.

import { expect, test } from 'vitest'
import { arrivalsOf } from '../../../src/renderer/modules/receiving/arrivals.ts'

const line = (documentId: number, expectedDay: string | null, more = {}) => ({
  documentId,
  no: `ZT${documentId}`,
  stage: 'loaded',
  expectedDay,
  partnerName: '示例氮肥厂甲',
  productName: '中颗粒尿素',
  unit: '袋',
  openMilli: 640_000,
  tonnesMilli: 32_000,
  arrivedMilli: 0,
  plate: '鲁A12345',
  driver: null,
  driverPhone: null,
  ...more,
})

test('two products on one truck are one line of 50 t; a truck of yesterday is late, a contract not loaded stands apart', () => {
  const second = line(1, '2025-03-06', { productName: '磷酸二铵', openMilli: 360_000, tonnesMilli: 18_000 })
  const rows = [
    line(2, '2025-03-05', { arrivedMilli: 10_000, lateDays: 1 }),
    line(1, '2025-03-06'),
    second,
    line(3, '2025-03-09'),
    line(4, null, { stage: 'agreed', plate: null }),
  ]
  const arrivals = arrivalsOf(rows, '2025-03-06')
  expect(Object.values(arrivals).map((group) => group.map((one) => one.documentId))).toEqual([[2], [1], [3], [4]])
  expect(arrivals.today[0]).toMatchObject({ tonnesMilli: 50_000, begun: false })
  expect(arrivals.today[0]?.goods.map(({ name }) => name)).toEqual(['中颗粒尿素', '磷酸二铵'])
  expect(arrivals.late[0]).toMatchObject({ begun: true, lateDays: 1 })
  expect(arrivals.today[0]?.lateDays).toBeNull()
})
