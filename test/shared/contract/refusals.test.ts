// Every refusal can be said in both languages, with the same facts in both.

import { describe, expect, test } from 'vitest'
import { refusal, refusalTexts, word, wordRefusal, type RefusalCode } from '../../../src/shared/contract/index.ts'

const codes = Object.keys(refusalTexts) as RefusalCode[]
const factsIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)[^}]*\}/g)].map((match) => match[1] ?? '').toSorted()

describe.each(codes)('%s', (code) => {
  const { zh, en } = refusalTexts[code]

  test('is said in Chinese and in English', () => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/[A-Za-z]/)
    expect(en.replaceAll(/\{\w+(\|\w+\|\w+)?\}/g, '')).not.toMatch(/\p{Script=Han}/u)
    expect(zh.trim()).toBe(zh)
    expect(en.trim()).toBe(en)
  })

  test('tells the same facts in both, once each where it matters', () => {
    expect(new Set(factsIn(en))).toEqual(new Set(factsIn(zh)))
    expect(zh.replaceAll(/\{\w+(\|\w+\|\w+)?\}/g, '')).not.toMatch(/[{}]/)
    expect(en.replaceAll(/\{\w+(\|\w+\|\w+)?\}/g, '')).not.toMatch(/[{}]/)
  })

  test('names a group and a case', () => {
    expect(code).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
  })
})

describe('wording', () => {
  test('facts are put in; a label speaks the reader’s language', () => {
    const told = refusal('field.required', 'head.customerId', { field: { zh: '客户', en: 'Customer' } })
    expect(wordRefusal(told, 'zh')).toBe('客户：请填写')
    expect(wordRefusal(told, 'en')).toBe('Customer: please fill in')
  })

  test('numbers are shown as they are, and a fact may be used twice', () => {
    const told = refusal('field.tooLong', '', { field: 'A', most: 60 })
    expect(wordRefusal(told, 'en')).toBe('A: at most 60 characters')
  })

  test('one day and two days: the word goes with how many there are', () => {
    const late = (days: string) => wordRefusal(refusal('credit.overdue', '', { overdue: '450.00', days }), 'en')
    expect(late('1')).toContain('for 1 day')
    expect(late('1')).not.toContain('1 days')
    expect(late('58')).toContain('for 58 days')
  })

  test('a missing fact leaves its brace standing, so that the gap is seen', () => {
    expect(wordRefusal(refusal('field.required'), 'en')).toBe('{field}: please fill in')
  })

  test('a fact is never taken for a pattern', () => {
    const told = refusal('field.required', '', { field: '$& {most}' })
    expect(wordRefusal(told, 'en')).toBe('$& {most}: please fill in')
  })

  test('a label is the word in the language asked for', () => {
    expect(word({ zh: '商品', en: 'Product' }, 'zh')).toBe('商品')
    expect(word({ zh: '商品', en: 'Product' }, 'en')).toBe('Product')
  })
})
