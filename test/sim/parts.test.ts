// Parts of a line, invoiced and returned in any order: each by rule 5, together exactly the line.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netOf, partOf, shareOut, sum, type BasisPoints, type Fen, type Milli } from '../../src/shared/kernel/index.ts'

const line = fc.record({
  gross: fc.integer({ min: 0, max: 1_000_000_000 }).map((value) => value as Fen),
  qty: fc.integer({ min: 1, max: 1_000_000 }).map((value) => value as Milli),
  /** Where the line is cut, in thousandths; whether each piece is a return. */
  cuts: fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.boolean()), { maxLength: 12 }),
})

/** Cuts a quantity into pieces; the last is what is left. */
function pieces(qty: Milli, cuts: readonly (readonly [number, boolean])[]): { qty: Milli; isReturn: boolean }[] {
  let left: number = qty
  const found: { qty: Milli; isReturn: boolean }[] = []
  for (const [share, isReturn] of cuts) {
    const piece = Math.min(left, Math.ceil((left * share) / 1000))
    if (piece > 0) found.push({ qty: piece as Milli, isReturn })
    left -= piece
  }
  if (left > 0) found.push({ qty: left as Milli, isReturn: false })
  return found
}

test('VAT of a line: invoices and returns share one pool, and empty it', () => {
  fc.assert(
    fc.property(line, ({ gross, qty, cuts }) => {
      const tax = (gross - netOf(gross, 900 as BasisPoints)) as Fen
      let leftQty: number = qty
      let leftTax = tax
      const parts = pieces(qty, cuts).map((piece) => {
        const part = partOf(tax, piece.qty, qty, leftTax, piece.qty === leftQty)
        leftQty -= piece.qty
        leftTax = (leftTax - part) as Fen
        return part
      })
      expect(parts.every((part) => part >= 0)).toBe(true)
      expect([sum(parts), leftTax]).toEqual([tax, 0])
    }),
  )
})

test('a part is its share to the fen, or what is left: no part but the last is more than half a fen off', () => {
  fc.assert(
    fc.property(line, ({ gross, qty, cuts }) => {
      let left = gross
      const all = pieces(qty, cuts)
      for (const [index, piece] of all.entries()) {
        const isLast = index === all.length - 1
        const part = partOf(gross, piece.qty, qty, left, isLast)
        const off = Math.abs(part * qty - gross * piece.qty)
        expect(isLast || part === left || off * 2 <= qty).toBe(true)
        left = (left - part) as Fen
      }
      expect(left).toBe(0)
    }),
  )
})

test('what returns take of gross is never more than the line, though part of it stays invoiced', () => {
  fc.assert(
    fc.property(line, ({ gross, qty, cuts }) => {
      let returned = 0
      let left = gross
      for (const piece of pieces(qty, cuts).filter((one) => one.isReturn)) {
        const part = partOf(gross, piece.qty, qty, left, returned + piece.qty === qty)
        returned += piece.qty
        left = (left - part) as Fen
      }
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left > 0 || returned > 0 || gross === 0).toBe(true)
    }),
  )
})

test('an amount over lots: every share at least nothing, together the amount', () => {
  const lots = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), lots, (amount, weights) => {
      const shares = shareOut(amount as Fen, weights)
      expect(shares.every((share) => share >= 0)).toBe(true)
      expect(sum(shares)).toBe(amount)
    }),
  )
})
