// Pages break where a reader would break them: rows flow, heads are repeated, totals and signatures stay with theirs.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPartOfTable, paginate, type PageRoom, type PrintUnit } from '../../../src/renderer/modules/print/paginate.ts'

const row: PrintUnit = { heightPx: 20, isRow: true, staysWithPrevious: false }
const total: PrintUnit = { heightPx: 20, isRow: true, staysWithPrevious: true }
const signatures: PrintUnit = { heightPx: 30, isRow: false, staysWithPrevious: true }
const clause: PrintUnit = { heightPx: 40, isRow: false, staysWithPrevious: false }
const rows = (count: number) => Array.from({ length: count }, () => row)

/** 40 for the head or 10 for the line that goes on, 20 for the table's head: 140 for the rest, then 170. */
const room: PageRoom = { heightPx: 200, headPx: 40, runningHeadPx: 10, tableHeadPx: 20, subtotalPx: 0 }

describe('pages', () => {
  test('what fits stands on one page', () => {
    expect(paginate([...rows(4), total, signatures], room)).toEqual([{ from: 0, to: 6 }])
  })

  test('a sheet without lines is still a page', () => {
    expect(paginate([], room)).toEqual([{ from: 0, to: 0 }])
  })

  test('16 rows: 7 under the full head, 8 under the line that goes on, 1', () => {
    expect(paginate(rows(16), room)).toEqual([
      { from: 0, to: 7 },
      { from: 7, to: 15 },
      { from: 15, to: 16 },
    ])
  })

  test('a total that no longer fits takes its last line along', () => {
    expect(paginate([...rows(7), total], room)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 8 },
    ])
  })

  test('signatures that no longer fit take the total and its last line along', () => {
    expect(paginate([...rows(6), total, signatures], room)).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 8 },
    ])
  })

  test('a table of several pages keeps room for what each page comes to: 6, 7, then the rest with the total', () => {
    const adding = { ...room, subtotalPx: 20 }
    const units = [...rows(15), total, signatures]
    const pages = paginate(units, adding)
    expect(pages).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 13 },
      { from: 13, to: 17 },
    ])
    expect(pages.map((page) => isPartOfTable(units, page))).toEqual([true, true, true])
    const one = [...rows(4), total, signatures]
    expect(paginate(one, adding)).toEqual([{ from: 0, to: 6 }])
    expect(isPartOfTable(one, { from: 0, to: 6 })).toBe(false)
  })

  test('clauses flow on without a table’s head', () => {
    expect(paginate([row, total, clause, clause, clause, clause, clause, clause], room)).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 8 },
    ])
  })

  test('what is taller than a page has one to itself', () => {
    const tall = { ...clause, heightPx: 500 }
    expect(paginate([clause, tall, clause], room)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ])
  })

  test('nothing is lost or printed twice, and every page but a too tall one keeps within its height', () => {
    const unit = fc.record({
      heightPx: fc.integer({ min: 1, max: 60 }),
      isRow: fc.boolean(),
      staysWithPrevious: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const pages = paginate(units, { ...room, subtotalPx: 0 })
        expect(pages.flatMap(({ from, to }) => units.slice(from, to))).toEqual(units)
        for (const { from, to } of pages) {
          const shown = units.slice(from, to)
          const heads = (from === 0 ? room.headPx : room.runningHeadPx) + (shown.some((one) => one.isRow) ? 20 : 0)
          expect(heads + shown.reduce((sum, one) => sum + one.heightPx, 0)).toBeLessThanOrEqual(room.heightPx)
        }
      }),
    )
  })
})
