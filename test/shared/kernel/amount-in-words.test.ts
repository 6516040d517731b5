// Amounts in capital Chinese: the forms banks and tax offices take, and no amount reads as another.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords, InvariantBroken, type Fen } from '../../../src/shared/kernel/index.ts'

const words = (fen: number): string => amountInWords(fen as Fen)

describe('大写 (domain.md §4)', () => {
  test.each([
    ['18,600.00', 1_860_000, '壹万捌仟陆佰元整'],
    ['16,409.02', 1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', 32_504, '叁佰贰拾伍元零肆分'],
    ['6,007.14', 600_714, '陆仟零柒元壹角肆分'],
    ['1,409.50', 140_950, '壹仟肆佰零玖元伍角'],
    ['100,000.00', 10_000_000, '壹拾万元整'],
  ])('%s', (_, fen, expected) => {
    expect(words(fen)).toBe(`人民币${expected}`)
  })

  test.each([
    ['0.00', 0, '零元整'],
    ['0.05 has no yuan to put a zero behind', 5, '伍分'],
    ['0.50', 50, '伍角'],
    ['10.05', 1_005, '壹拾元零伍分'],
    ['1,680.32: an empty place of 元 before 角 needs no zero', 168_032, '壹仟陆佰捌拾元叁角贰分'],
    ['107,000.53: nor an empty place of 万 before 仟', 10_700_053, '壹拾万柒仟元伍角叁分'],
    ['100,001.00', 10_000_100, '壹拾万零壹元整'],
    ['1,001,000.00', 100_100_000, '壹佰万壹仟元整'],
    ['1,000,000,001.00: one zero for all of them', 100_000_000_100, '壹拾亿零壹元整'],
    ['205,000,000.00', 20_500_000_000, '贰亿零伍佰万元整'],
    ['100,010,000.00', 10_001_000_000, '壹亿零壹万元整'],
  ])('%s', (_, fen, expected) => {
    expect(words(fen)).toBe(`人民币${expected}`)
  })

  test('−930.00, a red amount: 负 before the figure', () => {
    expect(words(-93_000)).toBe('人民币负玖佰叁拾元整')
  })

  test('the most the books hold, 90,071,992,547,409.91', () => {
    expect(words(Number.MAX_SAFE_INTEGER)).toBe('人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分')
    expect(() => words(Number.MAX_SAFE_INTEGER + 1)).toThrow(InvariantBroken)
  })
})

describe('read back by someone who only knows the signs', () => {
  test('100,000 random amounts of every length', () => {
    const lengths = fc.integer({ min: 1, max: 15 }).chain((length) => fc.integer({ min: 0, max: 10 ** length - 1 }))
    const amounts = fc.tuple(lengths, fc.boolean()).map(([fen, red]) => (red && fen > 0 ? -fen : fen))
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(readBack(words(fen))).toBe(BigInt(fen))
      }),
      { numRuns: 100_000 },
    )
  })

  test('amounts that are mostly zeros', () => {
    const digits = fc.array(fc.constantFrom('0', '0', '0', '1', '9'), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(
        digits.map((all) => Number(all.join(''))),
        (fen) => {
          expect(readBack(words(fen))).toBe(BigInt(fen))
        },
      ),
      { numRuns: 20_000 },
    )
  })

  test('zeros never stand in pairs, nor before a unit or the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e15 }), (fen) => {
        expect(words(fen)).not.toMatch(/零零|零[拾佰仟万亿元角整]|零$/)
      }),
      { numRuns: 20_000 },
    )
  })
})

/** Adds signs up from left to right: 亿 and 万 multiply what came before them, as a reader does. Knows nothing of zeros. */
function readBack(text: string): bigint {
  const [, red, figure = ''] = /^人民币(负?)(.+?)整?$/.exec(text) ?? []
  const small: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n }
  let [all, upToYi, section, digit] = [0n, 0n, 0n, 0n]
  for (const sign of figure) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = BigInt(value)
    else if (small[sign]) {
      section += digit * small[sign]
      digit = 0n
    } else if (sign === '万') {
      upToYi += (section + digit) * 10_000n
      ;[section, digit] = [0n, 0n]
    } else if (sign === '亿' || sign === '元') {
      const read = upToYi + section + digit
      all = sign === '亿' ? read * 100_000_000n : (all + read) * 100n
      ;[upToYi, section, digit] = [0n, 0n, 0n]
    } else {
      all += digit * (sign === '角' ? 10n : 1n)
      digit = 0n
    }
  }
  return red === '负' ? -all : all
}
