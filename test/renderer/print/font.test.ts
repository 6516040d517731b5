// Chinese is always there: the font that comes along draws all that GB 2312 has and all that papers say by themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../../tools/run.ts'
import { signsIn } from './woff2.ts'

const signs = signsIn(readFileSync(fromRoot('src', 'renderer', 'fonts', 'hezhang-sans-sc.woff2')))
const missing = (text: string): string[] => [...new Set(text)].filter((sign) => !signs.has(sign.codePointAt(0) ?? 0))

test('6,763 Chinese signs, as GB 2312 counts them', () => {
  const decoder = new TextDecoder('gb2312')
  const rows = Array.from({ length: 72 }, (_, row) => row + 0xb0)
  const pairs = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row, cell + 0xa1]))
  const all = pairs
    .map((pair) => decoder.decode(Uint8Array.from(pair)))
    .filter((sign) => /^[\u4e00-\u9fff]$/.test(sign))
  expect(all).toHaveLength(6_763)
  expect(missing(all.join(''))).toEqual([])
})

test('every sign of the forms, of capital amounts, and of letters and figures', () => {
  const folder = fromRoot('src', 'shared', 'print')
  const forms = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  const said = forms.join('').replaceAll(/[\n\u00a0]/g, '')
  expect(missing(`${said}零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整负人民币¥`)).toEqual([])
})

test('papers and screens name it after the fonts of the computer', () => {
  for (const file of ['styles.css', 'modules/print/sheet.css'])
    expect(readFileSync(fromRoot('src', 'renderer', file), 'utf8')).toMatch(/'Noto Sans CJK SC',[^;]*'Hezhang Sans SC'/)
})
