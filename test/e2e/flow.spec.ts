// From a new book to the ledgers in Excel in a browser on the office host, all by keyboard and to the fen.

import { readdirSync } from 'node:fs'
import { trade } from './flow/flow.ts'
import { expect, test } from './office.ts'

test('a contract is bought, sold, invoiced and paid by keyboard, and the ledgers agree to the fen', async ({
  quietPage,
  office,
}, info) => {
  await trade(quietPage, async (act) => {
    const download = quietPage.waitForEvent('download')
    await act()
    const file = info.outputPath('ledgers.xlsx')
    await (await download).saveAs(file)
    return file
  })
  // Enter made the book; Ctrl Enter right behind it did not make another.
  expect(readdirSync(office.home).filter((name) => name.endsWith('.hz'))).toHaveLength(1)
})
