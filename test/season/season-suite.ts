// What must hold for a season on either engine: taken in whole, right to the fen, and open for daily work.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryOn, numberAfter } from './carry-on.ts'
import { compareBook, problemsOf } from './compare.ts'
import { expectedOf2025, season2025, type Expected } from './expected.ts'
import { makeSeason } from './generator/make-season.ts'
import { importFile, importFolder, type ImportFolder } from './import.ts'
import { writeSheets } from './workbook.ts'

const secondsMost = 120

type Season = {
  readonly name: string
  readonly figuresLeast: number
  /** The workbook, which may be written into the folder, and its answers. */
  readonly load: (folder: ImportFolder) => Promise<{ file: string; expected: Expected }>
}

export const theSeason: Season = {
  name: '2025',
  figuresLeast: 1300,
  load: async () => ({ file: season2025, expected: expectedOf2025() }),
}

export const madeSeason = (seed: number, firstDay: string, days: number, busy: number): Season => ({
  name: `seed ${seed}: ${days} days from ${firstDay}, ${busy} times as busy`,
  figuresLeast: 200,
  load: async (folder) => {
    const { sheets, expected } = makeSeason({ seed, firstDay, days, busy })
    return { file: await writeSheets(folder.path('season.xlsx'), sheets), expected }
  },
})

/** `newLocation` answers where the book is made; a file in the folder unless told. */
export function describeSeason(season: Season, newLocation?: () => Promise<string>): void {
  describe(`season: ${season.name}`, () => {
    let folder: ImportFolder
    let location: string
    let expected: Expected

    beforeAll(async () => {
      folder = importFolder()
      location = (await newLocation?.()) ?? folder.book
      const loaded = await season.load(folder)
      expected = loaded.expected
      expect(await importFile(loaded.file, location)).toMatchObject({ ok: true, value: { leftOut: [] } })
      expect(folder.left()).toEqual(location === folder.book ? ['book.hz'] : [])
    }, secondsMost * 1000)

    afterAll(() => folder.remove())

    test('every figure agrees: balances and flow of each month, stock, debts, ageing, contracts', async () => {
      const { figures, differences } = await compareBook(location, expected)
      expect(differences).toEqual([])
      expect(figures).toBeGreaterThan(season.figuresLeast)
    })

    test('nothing contradicts itself', async () => {
      expect(await problemsOf(location)).toEqual([])
    })

    test('people carry on: the day’s numbers go on after the imported ones, the debt moves by the delivery', async () => {
      const done = await carryOn(location)
      expect(done).toEqual({ last: done.last, next: numberAfter(done.last), receivableMovedFen: 12_300, problems: [] })
    })
  })
}
