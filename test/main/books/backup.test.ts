// A backup is the book as it stood at one moment, attachments too, made while somebody works in it.

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestBook, record, value } from '../../books.ts'
import { run } from '../cli/fake-terminal.ts'
import { openIn, sqlitePlace } from '../posting/open.ts'
import { dump } from './dump.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

test('taken between two sales it has the first, its photo byte for byte, and agrees; work goes on beside it', async () => {
  const t = await open()
  await t.buy({ day: '2025-03-01', qty: 600, price: 1700 })
  await t.sell({ day: '2025-03-05', qty: 200, price: 1860 })
  const subject = { type: 'record', kind: 'partner', id: t.supplier } as const
  const content = Buffer.from('\xff\xd8\xff\xe0 a licence', 'latin1').toString('base64')
  const { id } = value(await t.book.command('attachment.add', { subject, name: '执照.jpg', content }))
  const before = await t.book.read((sql) => dump(sql))
  const target = join(dirname(t.book.location), 'backup.hz')
  // Records are saved while the file is copied.
  const [ran] = await Promise.all([
    run(['backup', '--book', t.book.location, '--out', target, '--lang', 'en']),
    record(t.book, 'product', {
      code: 'P9',
      name: '尿素',
      unit: '袋',
      unitWeightGrams: 40_000,
      pricedPer: 'tonne',
      taxRateBp: 900,
    }),
  ])
  expect(ran).toMatchObject({ code: 0, said: [] })
  expect(ran.out).toMatch(/backup\.hz: \d+\.\d MB, \d+ checks, 0 contradictions/)
  expect(readdirSync(dirname(target)).filter((name) => name.startsWith('backup.hz'))).toEqual(['backup.hz'])
  await t.sell({ day: '2025-03-06', qty: 100, price: 1860 })
  const copy = await openTestBook(target)
  expect(await copy.query('attachment.content', { subject, id })).toMatchObject({ content })
  const kept = await copy.read((sql) => dump(sql))
  expect(kept['stock_move']).toEqual(before['stock_move'])
  expect(kept['journal_line']).toEqual(before['journal_line'])
  await copy.close()
})

test('no file is written over, nothing but a book is copied, and a damaged one leaves no backup', async () => {
  const t = await open()
  const folder = dirname(t.book.location)
  const there = join(folder, 'there.hz')
  writeFileSync(there, 'mine')
  const said = async (book: string, out: string) => {
    const { code, said: lines } = await run(['backup', '--book', book, '--out', out], { folder })
    return `${code} ${lines.join(' ')}`
  }
  expect(await said(t.book.location, there)).toBe(`1 文件已存在：${there}`)
  expect(await said(there, 'new.hz')).toBe(`1 ${there} 不是禾账账套`)
  expect(await said(t.book.location, 'no/new.hz')).toMatch(/^1 .*文件夹不存在/)
  expect(await said('postgres://localhost/book', 'new.hz')).toMatch(/^1 .*pg_dump/)
  expect(existsSync(join(folder, 'new.hz'))).toBe(false)
})
