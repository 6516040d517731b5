// Reports on the command line: for programs as JSON, for people as a table.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newBook, value } from '../../books.ts'
import { tellStory, type Story } from '../reports/story.ts'
import { run, type Setting } from './fake-terminal.ts'

let story: Story
beforeAll(async () => {
  story = await tellStory(await newBook())
})
afterAll(() => story.book.close())

const report = (typed: readonly string[], setting: Setting = {}) =>
  run(['report', ...typed, '--book', story.book.location], setting)
const json = async (...typed: string[]): Promise<unknown[]> => {
  const ran = await report([...typed, '--json'])
  expect(ran.said).toEqual([])
  expect(ran.code).toBe(0)
  return JSON.parse(ran.out) as unknown[]
}

describe('the reports others check our books with', () => {
  test('trial-balance', async () => {
    const rows = await json('trial-balance', '--as-of', '2025-02-05')
    expect(rows).toContainEqual({
      account: '1122',
      name: '应收账款',
      opening: '3270.00',
      debit: '0.00',
      credit: '1590.00',
      closing: '1680.00',
    })
    expect(rows).toContainEqual(expect.objectContaining({ account: '3001', closing: '-14090.00' }))
  })

  test('stock', async () => {
    expect(await json('stock', '--as-of', '2025-03-31')).toEqual([
      { warehouse: 'W1', product: 'P1', lot: 'L0', quantity: '85' },
      { warehouse: 'W1', product: 'P1', lot: 'L1', quantity: '30' },
      { warehouse: 'W2', product: 'P1', lot: 'L1', quantity: '9' },
    ])
  })

  test('stock-value', async () => {
    expect(await json('stock-value', '--as-of', '2025-03-31')).toEqual([
      { product: 'P1', quantity: '124', value: '9920.00' },
    ])
  })

  test('receivables', async () => {
    expect(await json('receivables', '--as-of', '2025-02-04')).toEqual([
      { partner: 'C0001', balance: '3270.00', advance: '0.00', aging: { 未到期: '2180.00', '1-30': '1090.00' } },
    ])
  })

  test('payables', async () => {
    expect(await json('payables', '--as-of', '2025-03-31')).toEqual([
      { partner: 'S01', balance: '2016.00', prepaid: '400.00', receivedNotInvoiced: '800.00', owed: '2488.00' },
      { partner: 'T01', balance: '109.00', prepaid: '0.00', receivedNotInvoiced: '0.00', owed: '109.00' },
    ])
  })

  test('contracts', async () => {
    const rows = await json('contracts', '--as-of', '2025-03-31')
    expect(rows).toEqual([
      { kind: 'purchase', contract: expect.any(String), line: 1, ordered: '40', fulfilled: '40' },
      { kind: 'sales', contract: expect.any(String), line: 1, ordered: '60', fulfilled: '20' },
    ])
  })
})

describe('any other report', () => {
  test('gives its visible columns by name without the unit', async () => {
    const rows = await json('statement', '--partner', 'C0001', '--from', '2025-02-01', '--to', '2025-02-28')
    expect(rows[2]).toEqual({
      day: '2025-02-10',
      kind: 'salesReturn',
      no: story.no.back,
      text: '中颗粒尿素 46-0-0 0.25 吨',
      qty: '-5',
      unit: '袋',
      price: '2180.00',
      debit: '-545.00',
      credit: '0.00',
      balance: '725.00',
    })
  })

  test('takes records by code, choices by key or word, flags bare, and its day as --as-of', async () => {
    const late = ['--as-of', '2025-05-21', '--overdue-only']
    const byKey = await json('open-items', '--side', 'receivable', ...late)
    expect(byKey).toEqual([expect.objectContaining({ no: story.no.delivery, open: '1135.00', overdueDays: 31 })])
    expect(await json('open-items', '--side=应收', ...late)).toEqual(byKey)
    expect(await json('open-items', '--side', 'Receivable', '--partner', 'C0002', ...late)).toEqual([])
    expect(await json('profit', '--as-of', '2025-02-10')).toEqual(await json('profit', '--month', '2025-02'))
  })

  test('prints [] when there is nothing', async () => {
    expect((await report(['stock', '--as-of', '2024-01-01', '--json'])).out).toBe('[]\n')
  })
})

describe('a table', () => {
  test('on a screen is aligned, Chinese counted as two, numbers to the right, sums below', async () => {
    const { out } = await report(['stock-value', '--as-of', '2025-03-31'], { isScreen: true })
    expect(out).toBe(
      [
        '编码  品名        单位  数量   吨  平均成本     金额',
        'P1    中颗粒尿素  袋     124  6.2     80.00  9920.00',
        '合计                          6.2            9920.00',
        '',
      ].join('\n'),
    )
  })

  test('in a pipe is separated by tabs', async () => {
    const { out } = await report(['stock-value', '--as-of', '2025-03-31', '--lang', 'en'])
    expect(out.split('\n')[1]).toBe('P1\t中颗粒尿素\t袋\t124\t6.2\t80.00\t9920.00')
    expect(out.split('\n')[0]).toMatch(/^Code\tProduct\tUnit\tQuantity\t/)
  })

  test('says choices in words', async () => {
    const { out } = await report(['contracts', '--as-of', '2025-03-31'])
    expect(out).toContain('采购\t')
    expect(out).toContain('\t吨\t')
  })
})

test('a statement tells 31 days at 10 % on 1,135.00 = 9.77 below its sums, as screen and paper do; as JSON beside the rows', async () => {
  const id = story.of.customer
  value(await story.book.command('record.save', { kind: 'partner', id, version: 1, fields: { lateInterestBp: 1_000 } }))
  const asked = ['statement', '--partner', 'C0001', '--from', '2025-02-01', '--to', '2025-05-21']
  const memo = '备忘：截至 2025-05-21 逾期利息，未计入余额 9.77'
  expect((await report(asked)).out.split('\n').slice(-3)).toEqual([expect.stringMatching(/^合计\t/), memo, ''])
  expect((await report([...asked, '--json'])).said).toEqual([memo])
})

describe('what cannot be done', () => {
  test('is refused with 1, every reason on a line, in the language asked for', async () => {
    const wrong = ['open-items', '--side', 'left', '--partner', 'X9', '--as-of', '2025-03-31']
    const chinese = await report(wrong)
    expect(chinese.code).toBe(1)
    expect(chinese.out).toBe('')
    expect(chinese.said).toEqual(['方向：没有“left”这一项', '没有编码为“X9”的往来单位'])
    const english = await report([...wrong, '--lang', 'en'])
    expect(english.said).toEqual(['Side: there is no choice “left”', 'There is no Partner with code “X9”'])
  })

  test('a day that does not exist, a period that ends before it begins', async () => {
    expect((await report(['stock', '--as-of', '2025-02-30'])).said).toEqual(['截至：没有 2025-02-30 这一天'])
    expect((await report(['vouchers', '--from', '2025-03-01', '--to', '2025-02-01'])).code).toBe(1)
  })

  test('no book, and what is no book', async () => {
    const none = await run(['report', 'stock', '--book', 'none.hz'], { folder: '/nowhere' })
    expect(none).toMatchObject({ code: 1, said: ['找不到账套：/nowhere/none.hz'] })
    const other = await run(['report', 'stock', '--book', import.meta.filename])
    expect(other.code).toBe(1)
    expect(other.said[0]).toContain('不是禾账账套')
  })

  test('a database that is not there', async () => {
    const ran = await run(['report', 'stock', '--book', 'postgres://nobody@127.0.0.1:1/none', '--lang', 'en'])
    expect(ran).toMatchObject({ code: 1, said: ['the database cannot be reached (ECONNREFUSED)'] })
  })
})

describe('wrong use is 2, with all that is wrong and how it is used', () => {
  test.each([
    [['report'], ['缺少报表名', '缺少 --book']],
    [['report', 'nothing', '--book', 'b'], ['没有报表“nothing”']],
    [
      ['report', 'stock', 'more', '--book', 'b', '--colour', 'red'],
      ['没有选项 --colour', '多余的“more”', '多余的“red”'],
    ],
    [
      ['report', 'stock', '--book'],
      ['--book 后面要有值', '缺少 --book'],
    ],
    [['report', 'stock', '--book', 'b', '--lang', 'fr'], ['--lang 是 zh 或 en']],
    [
      ['report', 'stock', '--book', 'b', '--account', '1001'],
      ['没有选项 --account', '多余的“1001”'],
    ],
  ])('%j', async (typed, reasons) => {
    const ran = await run(typed)
    expect(ran.code).toBe(2)
    expect(ran.out).toBe('')
    for (const reason of reasons) expect(ran.said.join('\n')).toContain(reason)
    expect(ran.said.at(-1)).toContain('report NAME --book B')
  })
})
