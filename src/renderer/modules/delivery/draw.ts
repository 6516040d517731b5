// What a slip is drawn on, the nearest to the door first: goods on a truck, on a pick list, under contract, quoted. A line
// brings what a slip made from its document would say of it: price, contract, lot and position, and for a head that says
// nothing yet who takes the goods over and on which truck.

import type { SourceLine, Texts } from '../../../shared/api.ts'
import type { Client } from '../../../shared/client.ts'
import type { AnyRow, Value } from '../../../shared/contract/index.ts'
import { lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { rowsOf, type Typing } from '../documents/index.ts'

export const drawnFrom = ['loadingLineId', 'pickLineId', 'contractLineId', 'quotationLineId'] as const
export type DrawnFrom = (typeof drawnFrom)[number]
export const isDrawnFrom = (name: string): name is DrawnFrom => drawnFrom.some((one) => one === name)

/** What a line of the slip is drawn on, the nearest to the door. */
export const nearestOf = (row: AnyRow): DrawnFrom | null =>
  drawnFrom.find((name) => typeof row[name] === 'number') ?? null

/** How much of a line. */
export type Drawn = { readonly name: string; readonly line: SourceLine; readonly qty: Value }

export type DrawnSlip = { readonly head: AnyRow; readonly rows: readonly AnyRow[]; readonly texts: Texts }

/** What a line says by itself, before its document is asked for the rest. */
export const drawnAtOnce = ({ name, line, qty }: Drawn): Pick<DrawnSlip, 'texts'> & { readonly row: AnyRow } => ({
  row: {
    ...said({ priceE4: line.priceE4, warehouseId: line.warehouseId }),
    productId: line.productId,
    [name]: line.lineId,
    pricedPer: line.pricedPer,
    qtyMilli: qty,
  },
  texts: { [`product:${line.productId}`]: line.productText, [`sourceLine:${line.lineId}`]: lineText(line) },
})

/** One row for each line that still has something left, in the order they were chosen. */
export async function drawnSlip(client: Client, drawn: readonly Drawn[]): Promise<DrawnSlip> {
  let slip: DrawnSlip = { head: {}, rows: [], texts: {} }
  for (const [fromId, of] of Map.groupBy(drawn, ({ line }) => line.documentId)) {
    const lineIds = of.map(({ line }) => line.lineId)
    const { draft, texts } = await client.query('document.make', { kind: 'delivery', fromId, lineIds })
    const rows = of.flatMap(({ name, line, qty }) => {
      const made = draft.sections['lines']?.find((row) => row[name] === line.lineId)
      return made ? [{ ...said(made), qtyMilli: qty }] : []
    })
    slip = {
      head: { ...said(draft.head), ...slip.head },
      rows: [...slip.rows, ...rows],
      texts: { ...slip.texts, ...texts },
    }
  }
  return slip
}

/** The rows at the end of the slip; `usual` is where goods lie that come from no warehouse in particular. */
export function withDrawn(typing: Typing, { head, rows, texts }: DrawnSlip, usual: AnyRow): Typing {
  const { draft } = typing
  const typed = rowsOf(typing, 'lines').filter((row) => Object.keys(said(row)).some((name) => name !== 'warehouseId'))
  return {
    draft: {
      ...draft,
      head: { ...draft.head, ...head, ...said(draft.head) },
      sections: { ...draft.sections, lines: [...typed, ...rows.map((row) => ({ ...usual, ...row }))] },
    },
    texts: { ...typing.texts, ...texts },
  }
}

/** What a row says, without what it leaves open. */
const said = (row: AnyRow): AnyRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''))
