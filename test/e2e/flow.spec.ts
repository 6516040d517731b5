// From a new book to the ledgers in Excel in a browser on the office host, all by keyboard and to the fen.

import { trade } from './flow/flow.ts'
import { test } from './office.ts'

test('a contract is bought, sold, invoiced and paid by keyboard, and the ledgers agree to the fen', async ({
  quietPage,
}, info) => {
  await trade(quietPage, async (act) => {
    const download = quietPage.waitForEvent('download')
    await act()
    const file = info.outputPath('ledgers.xlsx')
    await (await download).saveAs(file)
    return file
  })
})
