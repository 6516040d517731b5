// What is expected, gathered for whoever stands at the gate: one line for a truck, whatever it carries; late ones first.

import type { AnyRow } from '../../../shared/contract/index.ts'

export type Arrival = {
  readonly documentId: number
  readonly no: string
  readonly loaded: boolean
  readonly partnerName: string
  readonly plate: string
  readonly driver: string
  readonly phone: string
  readonly expectedDay: string | null
  /** Null where it is not late. */
  readonly lateDays: number | null
  readonly goods: readonly { readonly name: string; readonly openMilli: number; readonly unit: string }[]
  readonly tonnesMilli: number
  /** Part of it has come already. */
  readonly begun: boolean
}

export const groups = ['late', 'today', 'ahead', 'agreed'] as const
export type Group = (typeof groups)[number]

/** A truck is told from its notice; what is not loaded yet stands apart, contract by contract. */
export function arrivalsOf(rows: readonly AnyRow[], today: string): Readonly<Record<Group, readonly Arrival[]>> {
  const byDocument = new Map<number, Arrival>()
  for (const row of rows) {
    const id = Number(row['documentId'])
    const known = byDocument.get(id)
    const goods = { name: words(row, 'productName'), openMilli: Number(row['openMilli']), unit: words(row, 'unit') }
    byDocument.set(id, {
      ...(known ?? arrivalOf(row)),
      goods: [...(known?.goods ?? []), goods],
      tonnesMilli: (known?.tonnesMilli ?? 0) + Number(row['tonnesMilli']),
      begun: known?.begun === true || Number(row['arrivedMilli']) > 0,
    })
  }
  const all = [...byDocument.values()]
  return {
    late: all.filter(({ loaded, expectedDay }) => loaded && expectedDay !== null && expectedDay < today),
    today: all.filter(({ loaded, expectedDay }) => loaded && expectedDay === today),
    ahead: all.filter(({ loaded, expectedDay }) => loaded && expectedDay !== null && expectedDay > today),
    agreed: all.filter(({ loaded }) => !loaded),
  }
}

const words = (row: AnyRow, name: string): string => String(row[name] ?? '')

const arrivalOf = (row: AnyRow): Omit<Arrival, 'goods' | 'tonnesMilli' | 'begun'> => ({
  documentId: Number(row['documentId']),
  no: words(row, 'no'),
  loaded: row['stage'] === 'loaded',
  partnerName: words(row, 'partnerName'),
  plate: words(row, 'plate'),
  driver: words(row, 'driver'),
  phone: words(row, 'driverPhone'),
  expectedDay: row['expectedDay'] === null ? null : words(row, 'expectedDay'),
  lateDays: typeof row['lateDays'] === 'number' && row['lateDays'] > 0 ? row['lateDays'] : null,
})
