// A picture of every page of the season's book at the smallest screen served, in Chinese and light, in English and dark;
// the pages people live in also the other way round, those drawn from a contract alone only in English. They are for people to look at (test-results/screens); the test
// itself asks that no page complains in the console, leaves anything untranslated, runs over the window's edge, or cuts
// the words of its own headers and buttons.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { documentKinds, records } from '../../src/shared/catalog.ts'
import { reportNames } from '../../src/shared/reports/index.ts'
import { fromRoot } from '../../tools/run.ts'
import { front, handsOn } from './hands.ts'
import { looker, shoot, typedInto } from './looker.ts'
import { expect, test } from './office.ts'
import { settled } from './pages.ts'

test.describe.configure({ timeout: 180_000 })

const lists = Object.fromEntries(documentKinds.map((kind) => [`list-${kind}`, `/list/${kind}`]))
const drafts = Object.fromEntries(documentKinds.map((kind) => [`draft-${kind}`, `/draft/${kind}/new`]))
const recordLists = Object.fromEntries(Object.keys(records).map((kind) => [`records-${kind}`, `/records/${kind}`]))
const newRecords = Object.fromEntries(Object.keys(records).map((kind) => [`record-${kind}`, `/record/${kind}/new`]))
const reports = Object.fromEntries(reportNames.map((name) => [`report-${name}`, `/report/${name}`]))

test('pictures of the lists, the records and the stock', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const partner = book.prepare("select id from partner where code = 'C0002'").pluck().get() as number
  book.close()
  const places = {
    workbench: '/',
    approvals: '/approvals',
    stock: '/stock',
    'expected-goods': '/expected',
    'warehouse-map-empty': '/warehouse-map',
    'environment-empty': '/environment',
    months: '/months',
    reports: '/reports',
    settings: '/settings',
    letterhead: '/letterhead',
    'price-calculator': '/price-calculator',
    calendar: '/calendar',
    'to-load': '/to-load',
    partner: `/partner/${partner}`,
  }
  const look = await looker(page, seasonOffice.home)
  for (const [name, path] of Object.entries(places)) await look(name, path)
  for (const [name, path] of Object.entries({ ...lists, ...recordLists, ...newRecords })) await look.once(name, path)
  look.done()
})

test('pictures of the drafts, the documents and the reports', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const firsts = book.prepare('select kind, max(id) as id from document group by kind').all() as {
    kind: string
    id: number
  }[]
  book.close()
  const documents = Object.fromEntries(firsts.map(({ kind, id }) => [`document-${kind}`, `/document/${id}`]))
  const look = await looker(page, seasonOffice.home)
  for (const [name, path] of Object.entries({ ...drafts, ...documents, ...reports })) await look.once(name, path)
  look.done()
})

test('pictures of what opens on a page', async ({ seasonPage: page, seasonOffice }) => {
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const idOf = (sql: string): number => book.prepare(sql).pluck().get() as number
  const delivery = idOf("select max(id) from document where kind = 'delivery'")
  const contract = idOf("select max(id) from document where kind = 'purchaseContract' and state = 'approved'")
  const partner = idOf("select id from partner where code = 'C0002'")
  const account = idOf("select id from ledger_account where code = '5001'")
  const product = idOf("select id from product where code = 'P12'")
  book.close()
  const look = await looker(page, seasonOffice.home)
  const keys =
    (...names: string[]) =>
    async (): Promise<void> => {
      for (const name of names) await page.keyboard.press(name)
    }
  const typed = typedInto(page)
  await look('palette', '/', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('xdhzs')
    await expect(page.locator('.palette-entry').first()).toBeVisible()
  })
  await look('keys', '/list/delivery', keys('?'))
  await look('put-right', `/document/${delivery}`, keys('Alt+r'))
  await look('related', `/document/${delivery}`, () => page.locator('.document-panel [role=tab]').nth(1).click())
  await look('history', `/document/${delivery}`, () => page.locator('.document-panel [role=tab]').nth(2).click())
  await look('attachments', `/document/${delivery}`, async () => {
    await page.locator('.document-panel [role=tab]', { hasText: /附件|Attachments/ }).click()
    await front(page)
      .locator('.attachments input')
      .setInputFiles([fromRoot('resources', 'screens', 'workbench.png'), fromRoot('resources', 'icon.png')])
    await expect(front(page).locator('.attachment img')).toHaveCount(2)
  })
  await look('amend', `/document/${contract}`, keys('Alt+e'))
  await look('receive', `/draft/goodsReceipt/new?from=${contract}`)
  await look('source-lines', '/draft/salesInvoice/new', keys('Alt+s'))
  await look('source-kinds', '/draft/salesContract/new', keys('Alt+s'))
  await look('refusals', '/draft/salesContract/new', keys('Control+Enter'))
  await look('new-customer', '/draft/salesContract/new', keys('Alt+n'))
  await look('slip', '/draft/delivery/new', typed('c0002', 'w3', 'p12', '300', '2700'))
  await look('slip-lots', '/draft/delivery/new', async () => {
    await typed('c0002', 'p12', '300')()
    await page.keyboard.press('Alt+l')
  })
  await look('inquiry', '/draft/purchaseInquiry/new', async () => {
    await typed('2099-12-31', 'p12', 's01', '600', '2600', '80', '', '', 'GB/T 15063', '', '')()
    await handsOn(page).enter('p12', 's02', '600', '2630', '40')
    await page.keyboard.press('Space')
    await expect(front(page).locator('.comparison-chosen')).toBeVisible()
  })
  await look('calculator', '/draft/priceList/new', async () => {
    await typed('1.1')()
    await page.keyboard.press('Alt+c')
    await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
    await handsOn(page).enter('p12', '', '2250', '150')
  })
  const listed = (from: string, price: string, floor: string) => async (): Promise<void> => {
    await typed(from, '', '合作', '', '', 'p12', price, floor)()
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^JM/)
  }
  await look('price-list', '/draft/priceList/new', listed('2025-01-01', '2780', '2700'))
  await look('price-lists', '/list/priceList')
  await look('slip-listed', '/draft/delivery/new', async () => {
    await typed('c0002', 'p12', '300')()
    await page.keyboard.type('2650')
  })
  await look('price-list-lower', '/draft/priceList/new', listed('2025-10-31', '2600', ''))
  await look('partner-places', `/partner/${partner}`, () =>
    front(page)
      .locator('.partner-parts [role=tab]', { hasText: /交货点|Places/ })
      .click(),
  )
  await look('compensation', '/report/price-change-compensation?asOf=2025-10-31&days=300')
  const section = (at: number) => front(page).locator('.document-sections [role=tab]').nth(at).click()
  await look('clauses', '/draft/salesContract/new', async () => {
    await section(1)
    await front(page).locator('[data-field="deliveryPlace"] input').fill('杨桥乡合作社库')
    await front(page).locator('[data-clause="2"] [role="textbox"]').focus()
  })
  await look('contract-clauses', '/draft/salesContract/new', async () => {
    await typed('c0002', '', '', 'p12', '600', '2700')()
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^XS/)
    await section(1)
    await expect(front(page).locator('.clause-read').first()).toBeVisible()
  })
  await look('contract-payments', '/draft/salesContract/new', async () => {
    await typed('c0002', '', '', 'p12', '600', '2700')()
    await section(2)
    await front(page).locator('.lines-scroll').click()
    await handsOn(page).enter('签订', '3', '', '30', '', '', '交货', '30', '', '70')
  })
  const panel = (name: string) => front(page).locator('.document-panel [role=tab]', { hasText: name }).click()
  await look('contract-changes', `/document/${contract}`, async () => {
    await page.keyboard.press('Alt+e')
    await page.keyboard.type('30 d instead of 10 d')
    await front(page).locator('[data-field="paymentTerms"] input').fill('30 d')
    await front(page).locator('[data-field="deliveryTerms"] input').fill('D2D')
    await page.keyboard.press('Control+Enter')
    await panel('变更')
  })
  await look('signing', `/document/${contract}`, async () => {
    await panel('签署')
    const tick = front(page).locator('.signing-review input').first()
    await tick.click()
    await expect(tick).toBeChecked()
    await front(page).locator('.signing-next [name="signatory"]').fill('Li Ming')
    await front(page).getByRole('button', { name: '对方签章' }).click()
    await expect(front(page).locator('.signing-past')).toBeVisible()
  })
  await look('stock-lots', '/stock', keys('Alt+l'))
  const mapped = async (): Promise<void> => {
    await page.keyboard.press('Alt+n')
    await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
  }
  await look('warehouse-map-rows', '/warehouse-map', mapped)
  await look('warehouse-map-laying', '/warehouse-map', async () => {
    await mapped()
    await page.locator('#lay-rows').fill('5')
    await page.locator('#lay-columns').fill('12')
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.map-box').first()).toBeVisible()
    await page.keyboard.press('Alt+e')
  })
  await look('placement', '/warehouse-map', async () => {
    await page.keyboard.press('m')
    await front(page).locator('.map-box').nth(3).click()
    await expect(front(page).locator('.page-frame-title')).toHaveText('移垛单')
  })
  const place = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const [warehouseId, warehouse, code] = place
    .prepare(
      'select w.id, w.code, p.code from position p join warehouse w on w.id = p.warehouse_id order by p.code limit 1',
    )
    .raw()
    .get() as [number, string, string]
  const lots = place
    .prepare(
      `select p.code, l.no, s.qty_milli from stock_balance s join lot l on l.id = s.lot_id join product p on p.id = s.product_id
      join warehouse w on w.id = s.warehouse_id where w.code = ? and s.qty_milli >= 1000 order by l.first_day limit 3`,
    )
    .raw()
    .all(warehouse) as [string, string, number][]
  place.close()
  await look('placed', '/draft/placement/new', async () => {
    await typed(warehouse)()
    for (const [goods, lot, qty] of lots) await handsOn(page).enter(goods, lot, '', code, String(qty).slice(0, -3))
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^YD/)
  })
  await look('print-stack-cards', `/print/stackCards/${warehouseId}`)
  await look('warehouse-map', '/warehouse-map', async () => {
    await front(page).locator('.map-box').first().click()
    await expect(front(page).locator('.map-goods-table')).toBeVisible()
  })
  await look('stock-check-positions', '/draft/stockCheck/new', async () => {
    await typed(warehouse)()
    await front(page).getByRole('button', { name: '生成盘点表' }).click()
    await expect(front(page).locator('.lines-active')).toBeVisible()
  })
  const [product1, lot1] = lots[0]!
  const posted = async (prefix: RegExp): Promise<void> => {
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(prefix)
  }
  await look('quarantine-posted', '/draft/quarantine/new', async () => {
    await typed('Damp at the east wall', 'Zhang', '隔离')()
    await page.keyboard.press('Shift+Tab')
    await handsOn(page).enter(warehouse, product1, lot1, '1')
    await posted(/^GL/)
  })
  await look('custody-posted', '/draft/custodyReceipt/new', async () => {
    await typed('c0002', '代储')()
    await page.keyboard.press('Shift+Tab')
    await handsOn(page).enter(warehouse, product1, 'K1', '12')
    await posted(/^DC/)
  })
  await look('stock-check-owners', '/draft/stockCheck/new', async () => {
    await typed(warehouse)()
    await front(page).getByRole('button', { name: '生成盘点表' }).click()
    await expect(front(page).locator('.lines-active')).toBeVisible()
  })
  const logged = (name: string, lines: readonly string[]) => async (): Promise<void> => {
    const content = Buffer.from(['时间,温度(℃),湿度(%RH)', ...lines].join('\n'))
    await front(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: content })
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  }
  await look('environment-bad-file', '/environment', logged('east.csv', ['x,20,50', '2025-10-30 09:00,9x,50']))
  const hours = Array.from({ length: 300 }, (_, back) => {
    const at = new Date(Date.now() - back * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    return `${at},${(24 + 7 * Math.sin(back / 3.8)).toFixed(1)},${(63 + 14 * Math.cos(back / 15)).toFixed(1)}`
  })
  await look('environment-file', '/environment', logged('east.csv', hours))
  await look('environment', '/environment', async () => {
    await logged('east.csv', hours)()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('记入 300 条读数')).toBeVisible()
    await expect(front(page).locator('.room-chart canvas')).toBeVisible()
    await expect(page.getByText('记入 300 条读数')).toHaveCount(0)
  })
  await look('stock-moves', `/report/stock-moves?productId=${product}`)
  await look('account-ledger', `/report/account-ledger?accountId=${account}`)
  await look('statement', `/report/statement?partnerId=${partner}`)
  const partOfPartner = (name: string) => () =>
    front(page).locator('.partner-parts [role=tab]', { hasText: name }).click()
  await look('partner-new-contact', `/partner/${partner}`, async () => {
    await partOfPartner('联系人')()
    await front(page).getByRole('button', { name: '新联系人' }).click()
    await handsOn(page).enter('王会计', '会计', '13800000000', '')
    await expect(front(page).locator('.partner-contacts-table')).toBeVisible()
  })
  await look('partner-paid', `/partner/${partner}`, partOfPartner('已付未提'))
  await look('partner-visits', `/partner/${partner}`, partOfPartner('拜访'))
  await look('partner-changes', `/partner/${partner}`, partOfPartner('变更记录'))
  await look('sales-by-kind', '/report/sales-analysis?by=customerKind&from=2025-01-01&to=2025-10-31')
  await look('print-slip', `/print/deliverySlip/${delivery}`)
  await look('print-contract', `/print/purchaseContractPaper/${contract}`)
  await look('print-statement', `/print/statement/${partner}/2025-01-01/2025-10-31`)
  await look('narrowed', `/list/delivery?partnerId=${partner}&view=open`)
  await look('search-none', '/list/delivery?search=nowhere')
  await look('month-close', '/months', async () => {
    await page.locator('.months-row').last().click()
    await page.getByRole('button', { name: '结账…' }).click()
  })
  look.done()
})

test('pictures of goods on their way to a customer', async ({ seasonPage: page, seasonOffice }) => {
  const look = await looker(page, seasonOffice.home)
  const typed =
    (...texts: string[]) =>
    async (): Promise<void> => {
      await expect(front(page).locator('input:focus')).toHaveCount(1)
      await handsOn(page).enter(...texts)
    }
  await look('pick-list', '/draft/pickList/new', async () => {
    await typed('c0002', '送货', '', '', 'Wang Wu', 'Hetun 12', 'A-12345', '', '', '')()
    await typed('', 'p12', '120', '2700', 'w3')()
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^TD/)
  })
  await look('to-load-goods', '/to-load')
  await look('load', '/to-load', async () => {
    await page.keyboard.press('Enter')
    await expect(front(page).locator('.lines-row').nth(1)).toContainText('P12')
    await page.keyboard.press('Control+Enter')
    await expect(front(page).locator('.page-frame-subtitle')).toHaveText(/^ZC/)
  })
  await look('slip-of-loading', '/list/loadingSlip', async () => {
    await page.locator('.ag-row').first().dblclick()
    await expect(front(page).locator('.timeline-reached')).toHaveCount(2)
    await page.keyboard.press('Alt+n')
    await expect(front(page).locator('.slip-handover')).toBeVisible()
    await page.keyboard.press('Alt+f')
    await handsOn(page).enter('运费', '向客户收', '', '', '', '300')
  })
  const book = new Database(join(seasonOffice.home, 'season.hz'), { readonly: true })
  const lastOf = (kind: string): number =>
    book.prepare('select max(id) from document where kind = ?').pluck().get(kind) as number
  const [delivery, pickList, loadingSlip] = ['delivery', 'pickList', 'loadingSlip'].map(lastOf)
  book.close()
  await look('sign', `/document/${delivery}`, async () => {
    await page.keyboard.press('Alt+g')
    await expect(page.getByRole('dialog')).toContainText('登记回单')
  })
  await look('print-pick-list', `/print/pickListSlip/${pickList}`)
  await look('print-loading-slip', `/print/loadingSlipPaper/${loadingSlip}`)
  // The last: what it says on the way stays for a while, in the language it was said in.
  await look('signed-short', `/document/${delivery}`, async () => {
    await page.keyboard.press('Alt+g')
    await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
    // Signed by, day, remarks; then how many came of the first line.
    await handsOn(page).enter('李四', '', '', '1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('签收有差异')
  })
  look.done()
})

test('pictures of the first screen and of an empty book', async ({ quietPage: page, office }) => {
  const { press } = handsOn(page)
  for (const [at, way] of ['new', 'import', 'demo', 'open'].entries()) {
    await page.locator('.first-way').nth(at).click()
    await settled(page)
    await shoot(page, `first-${way}-zh-light`)
  }
  await page.locator('.first-way').first().click()
  await page.getByLabel('公司名称').fill('丰禾农资')
  await press('Control+Enter')
  await expect(page.locator('.top-bar')).toContainText('丰禾农资')
  const look = await looker(page, office.home)
  await look('empty-workbench', '/')
  await look('empty-list', '/list/delivery')
  await look('empty-stock', '/stock')
  await look('empty-records', '/records/partner')
  await look('empty-months', '/months')
  await look('empty-report', '/report/receivables')
  look.done()
})
