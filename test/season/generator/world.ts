// Who trades with what in a made-up season: goods of every sort, partners of every role, and the sheets it all
// goes to, filled in the order things happen.

import type { Cell } from '../workbook.ts'
import { naiveLedger, type Product } from './naive-ledger.ts'
import { randomOf } from './random.ts'

export type MadeOf = {
  readonly seed: number
  readonly firstDay: string
  readonly days: number
  /** Documents a day, against an ordinary shop. */
  readonly busy: number
}

export type Goods = Product & {
  readonly name: string
  readonly unit: string
  readonly weight: number
  readonly per: string
  readonly vat: string
  /** Ten-thousandths of a yuan per pricing unit, about. */
  readonly price: bigint
  /** Sold in thousandths, or whole. */
  readonly step: bigint
  readonly isScarce: boolean
}

const goods = (
  code: string,
  name: string,
  unit: string,
  weight: number,
  per: string,
  vat: string,
  yuan: number,
): Goods => ({
  code,
  name,
  unit,
  weight,
  per,
  vat,
  grams: BigInt(Math.round(weight * 1000)),
  perTonne: per === '吨',
  rate: vat === '免税' ? null : BigInt(Math.round(Number(vat.replace('%', '')) * 100)),
  price: BigInt(yuan) * 10_000n,
  step: unit === '吨' ? 1n : 1000n,
  isScarce: ['B2', 'F1', 'S2', 'Z1'].includes(code),
})

const allGoods: readonly Goods[] = [
  goods('N1', '小颗粒尿素', '袋', 50, '吨', '9%', 1900),
  goods('N2', '大颗粒尿素', '袋', 40, '吨', '9%', 2050),
  goods('B1', '散装尿素', '吨', 1000, '吨', '9%', 1850),
  goods('B2', '散装氯化钾', '吨', 1000, '吨', '13%', 2600),
  goods('F1', '复合肥', '袋', 25.5, '吨', '9%', 2780),
  goods('F2', '高塔复合肥', '袋', 50, '袋', '9%', 168),
  goods('Y1', '商品有机肥', '袋', 40, '吨', '免税', 780),
  goods('Y2', '生物有机肥', '袋', 20, '袋', '免税', 31),
  goods('S1', '大量元素水溶肥', '件', 12, '件', '9%', 96),
  goods('S2', '叶面肥', '瓶', 0.515, '瓶', '6.5%', 7),
  goods('Z1', '出口转内销磷酸二铵', '袋', 50, '吨', '0%', 3650),
]

export type World = ReturnType<typeof makeWorld>

export function makeWorld(made: MadeOf) {
  const random = randomOf(made.seed)
  const suppliers = ['G01', 'G02', 'G03', 'GK1']
  const carriers = ['T01', 'T02']
  // One partner buys and sells.
  const customers = [
    'GK1',
    ...Array.from({ length: Math.max(8, 12 * made.busy) }, (_, index) => `K${String(index + 1).padStart(4, '0')}`),
  ]
  const termDays = new Map<string, number | null>(
    [...new Set([...suppliers, ...carriers, ...customers])].map((code) => [
      code,
      random.pick([null, 0, 15, 30, 60, 90]),
    ]),
  )
  const rows = new Map<string, { readonly day: string; readonly cells: Record<string, Cell> }[]>()
  const lastSeq = new Map<string, number>()
  return {
    made,
    random,
    ledger: naiveLedger(),
    goods: allGoods,
    suppliers,
    carriers,
    customers,
    warehouses: ['东库', '西库', '站台'],
    moneyAccounts: new Map([
      ['现金', '1001'],
      ['农商行', '1002'],
      ['微信', '1012'],
    ]),
    rows,
    termDaysOf: (partner: string): number => termDays.get(partner) ?? 0,
    termDays,
    /** When each lot was made: a second receipt must agree. */
    madeOn: new Map<string, string>(),
    write(sheet: string, day: string, cells: Record<string, Cell>): void {
      const all = rows.get(sheet) ?? []
      rows.set(sheet, all)
      all.push({ day, cells })
    },
    /** Numbers of a day rise, with gaps: an office has thrown some slips away. */
    number(prefix: string, day: string): string {
      const front = `${prefix}${day.replaceAll('-', '')}`
      const seq = (lastSeq.get(front) ?? 0) + random.pick([1, 1, 1, 2])
      lastSeq.set(front, seq)
      return `${front}-${String(seq).padStart(3, '0')}`
    },
    invoiceNo: (): string => `25${Array.from({ length: 18 }, () => random.integer(0, 9)).join('')}`,
    /** How many of something happen today: `often` a day in an ordinary shop. */
    times(often: number): number {
      const wanted = often * made.busy
      return Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0)
    },
    /** Some quantity of a product up to `most`, in what it is sold by; 0 when there is not even that. */
    quantity(of: Goods, most: bigint): bigint {
      const steps = most / of.step
      if (steps <= 0n) return 0n
      if (random.chance(0.3)) return steps * of.step
      return random.big(1n, steps) * of.step
    },
    /** A price near the usual one, with up to four decimals. */
    priceNear(usual: bigint): bigint {
      const rounded = random.pick([10_000n, 5000n, 100n, 1n])
      const price = (usual * random.big(930n, 1080n)) / 1000n
      return (price / rounded) * rounded + (rounded === 1n ? 1n : 0n)
    },
  }
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
