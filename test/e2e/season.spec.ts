// The season on screen: every figure is the one that was worked out independently.

import { expected, shown, sided, sumYuan } from './expected.ts'
import { shownRows, shownTotals, type ShownRow } from './grid.ts'
import { expect, test } from './office.ts'
import { openPage } from './pages.ts'

// Tall and wide enough that grids draw all their rows and columns.
test.use({ viewport: { width: 1680, height: 2600 } })

test('workbench: sales, collected, margin, stock, receivable and payable of October', async ({ seasonPage: page }) => {
  const flow = expected.trialBalance
  const month = (account: string) => sumYuan([flow['2025-10-31']![account]!, negative(flow['2025-09-30']![account]!)])
  const figures = page.locator('.workbench-figures button')
  await expect(figures.nth(0)).toContainText(`本月销售${shown(negative(month('5001')))}`)
  await expect(figures.nth(2)).toContainText(
    `本月毛利${shown(sumYuan([negative(month('5001')), negative(month('5401'))]))}`,
  )
  await expect(figures.nth(3)).toContainText(
    `库存金额${shown(sumYuan(Object.values(expected.stockValue).map(({ value }) => value)))}`,
  )
  await expect(figures.nth(4)).toContainText(`应收${shown(sumYuan(Object.values(expected.receivable)))}`)
  await expect(figures.nth(5)).toContainText(`应付${shown(sumYuan(Object.values(expected.payable)))}`)
})

test('trial balance: every account of 2025-10-31', async ({ seasonPage: page }) => {
  await openPage(page, '/report/trial-balance')
  const closings = async () =>
    Object.fromEntries(
      (await shownRows(page))
        .filter((row) => row['closingFen'] !== '平')
        .map((row) => [row['account'], row['closingFen']]),
    )
  const wanted = Object.entries(expected.trialBalance[expected.asOf]!)
  await expect.poll(closings).toEqual(Object.fromEntries(wanted.map(([account, amount]) => [account, sided(amount)])))
  expect((await shownTotals(page))['closingFen']).toBe('平')
})

test('stock: every lot in every warehouse, and every value', async ({ seasonPage: page }) => {
  await openPage(page, '/stock')
  await page.keyboard.press('Alt+l')
  const wanted = expected.stock.map(({ warehouse, product, lot, qty }) => [warehouses[warehouse], product, lot, qty])
  await expect.poll(async () => lotsOf(await shownRows(page)).toSorted()).toEqual(wanted.map(String).toSorted())
  const values = Object.fromEntries(
    (await shownRows(page)).flatMap((row) => (isProduct(row) ? [[productOf(row), row['valueFen']]] : [])),
  )
  expect(values).toEqual(
    Object.fromEntries(Object.entries(expected.stockValue).map(([product, { value }]) => [product, shown(value)])),
  )
})

test('receivables: every customer, by age', async ({ seasonPage: page }) => {
  await openPage(page, '/report/receivables')
  const wanted = Object.entries(expected.receivable).map(([partner, balance]) => ({
    partner,
    balanceFen: shown(balance),
    advanceFen: shown(expected.advanceFromCustomer[partner] ?? ''),
    ...Object.fromEntries(ages.map(([column, age]) => [column, shown(expected.aging[partner]?.[age] ?? '')])),
  }))
  const owing = async () => (await shownRows(page)).filter((row) => row['balanceFen'] !== '0.00')
  await expect.poll(owing).toEqual(wanted.map((row) => expect.objectContaining(row)))
  expect((await shownTotals(page))['balanceFen']).toBe(shown(sumYuan(Object.values(expected.receivable))))
})

const warehouses: Readonly<Record<string, string>> = { W1: '东库', W2: '西库', W3: '站台库' }
const isProduct = (row: ShownRow): boolean => row['product'] !== ''
const productOf = (row: ShownRow): string => row['product']?.slice(1) ?? ''

/** `warehouse,product,lot,quantity` of each lot; the product stands in the row above its lots. */
function lotsOf(rows: readonly ShownRow[]): string[] {
  let product = ''
  return rows.flatMap((row) => {
    if (isProduct(row)) product = productOf(row)
    const qty = Number(row['qtyMilli']?.replaceAll(',', ''))
    return isProduct(row) ? [] : [String([row['warehouse'], product, row['lot'], qty])]
  })
}

const ages = [
  ['notDueFen', '未到期'],
  ['days30Fen', '1-30'],
  ['days90Fen', '31-90'],
  ['days180Fen', '91-180'],
  ['days365Fen', '181-365'],
  ['overFen', '>365'],
] as const

const negative = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`)
