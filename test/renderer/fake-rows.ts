// Rows of any contract, plausible enough to judge a screen by: names of the trade, amounts of its size, a few red ones.

import type {
  AnyRow,
  DocumentContract,
  Field,
  RecordContract,
  RecordKind,
  Value,
} from '../../src/shared/contract/index.ts'

const partners = [
  '示例种植户',
  '丰乐农业专业合作社',
  '东风镇农资经营部',
  '李家湾王长顺',
  '绿源农业科技有限公司',
  '史家庄农资超市',
  '云天化股份有限公司',
  '湖北宜化肥业有限公司',
]
const products = ['P12 复合肥 15-15-15', 'P03 尿素 46%', 'P21 磷酸二铵 18-46-0', 'P08 氯化钾 60%', 'P30 生物有机肥']
const warehouses = ['东库', '西库', '站台库']
const areas = ['东风镇', '李家湾', '史家庄', '柳林乡']

/** The same number for the same place, always: screenshots must not differ by chance. */
const pick = (place: number, most: number): number => (Math.imul(place + 7, 2_654_435_761) >>> 8) % most
const oneOf = (from: readonly string[], place: number): string => from[pick(place, from.length)] ?? ''

function valueOf(field: Field, name: string, place: number): Value {
  switch (field.kind) {
    case 'money':
      return place % 17 === 0 && field.signed ? -pick(place, 900_000) : pick(place, 9_000_000)
    case 'price':
      return 9_500_000 + pick(place, 20_000_000)
    case 'quantity':
      return pick(place, 400) * 500
    case 'weight':
      return 50_000
    case 'percent':
      return 900
    case 'integer':
      return pick(place, 90)
    case 'day':
      return dayOf(place)
    case 'flag':
      return pick(place, 2) === 0
    case 'choice':
      return oneOf(Object.keys(field.choices), place)
    case 'text':
      return textOf(name, place)
    case 'reference':
      return 1 + pick(place, 8)
    default:
      return null
  }
}

function textOf(name: string, place: number): string | null {
  switch (name) {
    case 'phone':
      return `138${String(pick(place, 90_000_000) + 10_000_000)}`
    case 'area':
      return oneOf(areas, place)
    case 'unit':
      return '袋'
    case 'spec':
      return '50kg'
    case 'manufacturer':
      return oneOf(partners.slice(6), place)
    default:
      return pick(place, 3) === 0 ? '货到付款，司机自带装卸' : null
  }
}

const dayOf = (place: number): string =>
  `2025-${String(1 + pick(place, 10)).padStart(2, '0')}-${String(1 + pick(place * 3, 28)).padStart(2, '0')}`

const wordsOf = (field: Field, id: number): string | null => {
  if (field.kind !== 'reference') return null
  const known: Partial<Record<RecordKind, readonly string[]>> = {
    product: products,
    warehouse: warehouses,
    partner: partners,
    moneyAccount: ['农行基本户', '现金', '微信'],
    ledgerAccount: ['1002 银行存款'],
    expenseItem: ['运费', '装卸费'],
  }
  return oneOf(known[field.to] ?? ['示例'], id)
}

function fill(fields: Readonly<Record<string, Field>>, place: number): Record<string, Value> {
  const row: Record<string, Value> = {}
  for (const [index, [name, field]] of Object.entries(fields).entries()) {
    const value = valueOf(field, name, place * 13 + index * 5)
    row[name] = value
    if (typeof value === 'number' && field.kind === 'reference') row[`${name}Text`] = wordsOf(field, value)
  }
  return row
}

export function documentRows(contract: DocumentContract, count: number): readonly AnyRow[] {
  return Array.from({ length: count }, (_, place) => {
    const head = fill({ ...contract.head, ...contract.headPosted }, place)
    const day = dayOf(place)
    return {
      id: 100 + place,
      day,
      no: `${contract.prefix}${day.replaceAll('-', '')}-${String(1 + (place % 40)).padStart(3, '0')}`,
      state: place % 23 === 5 ? 'reversed' : contract.firstState,
      ...head,
      partnerText: contract.partner === null ? null : (head[`${contract.partner}Text`] ?? null),
      totalFen: place % 19 === 3 ? -pick(place, 400_000) : 50_000 + pick(place, 8_000_000),
      remarks: place % 4 === 0 ? '货到付款' : null,
    }
  })
}

export function recordRows(contract: RecordContract): readonly AnyRow[] {
  const names =
    contract.kind === 'partner'
      ? partners
      : contract.kind === 'product'
        ? products.map((name) => name.slice(4))
        : contract.kind === 'warehouse'
          ? warehouses
          : ['运费', '装卸费', '租金']
  const letter = contract.firstCode?.slice(0, 1) ?? 'C'
  const count = contract.kind === 'partner' || contract.kind === 'product' ? 240 : names.length
  return Array.from({ length: count }, (_, place) => ({
    ...fill(contract.fields, place),
    id: 1 + place,
    code: `${letter}${String(1 + place).padStart(4, '0')}`,
    name: (names[place % names.length] ?? '') + (place < names.length ? '' : ` ${place}`),
    initials: 'slzzh',
    active: place % 31 !== 30,
    version: 1,
  }))
}
