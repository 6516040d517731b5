// What is typed into the filter row means the same on the server and in a grid that holds its rows.

import { describe, expect, test } from 'vitest'
import { field as f, label, type Field, type Value } from '../../../src/shared/contract/index.ts'
import { parseFilterText, passesFilter } from '../../../src/renderer/ui/grid/filter-text.ts'

const name = label('字段', 'Field')
const [text, money, quantity, day] = [f.text(name), f.money(name), f.quantity(name), f.dayField(name)]
const asked = (field: Field, typed: string) => parseFilterText(field, typed)

describe('text', () => {
  test('contains, exactly, not, begins with, empty, filled', () => {
    expect(asked(text, ' 东风 ')).toEqual({ op: 'contains', value: '东风' })
    expect(asked(text, '=C0012')).toEqual({ op: 'equals', value: 'C0012' })
    expect(asked(text, '!现金')).toEqual({ op: 'notEqual', value: '现金' })
    expect(asked(text, '^CK2025')).toEqual({ op: 'startsWith', value: 'CK2025' })
    expect(asked(text, '=')).toEqual({ op: 'blank' })
    expect(asked(text, '*')).toEqual({ op: 'notBlank' })
    expect(asked(text, '  ')).toBeNull()
  })
})

describe('numbers are typed in yuan and bags and asked in fen and milli', () => {
  test('1,234.50 yuan is 123450 fen; 2.5 bags are 2500', () => {
    expect(asked(money, '1,234.50')).toEqual({ op: 'equals', value: 123_450 })
    expect(asked(quantity, '>2.5')).toEqual({ op: 'greaterThan', value: 2500 })
  })

  test('at least and at most, in whole units', () => {
    expect(asked(money, '>=100')).toEqual({ op: 'greaterThan', value: 9999 })
    expect(asked(money, '≤100')).toEqual({ op: 'lessThan', value: 10_001 })
  })

  test('a range, also of red amounts, also in full width', () => {
    expect(asked(money, '-200..-100')).toEqual({ op: 'between', value: -20_000, to: -10_000 })
    expect(asked(money, '１００～２００')).toEqual({ op: 'between', value: 10_000, to: 20_000 })
  })

  test('half typed it asks nothing', () => {
    expect(asked(money, '>')).toBeNull()
    expect(asked(money, '100..')).toBeNull()
    expect(asked(money, '1.234')).toBeNull()
  })
})

describe('days', () => {
  test('a day, a month, a day of any year, from and to', () => {
    expect(asked(day, '2025-3-5')).toEqual({ op: 'equals', value: '2025-03-05' })
    expect(asked(day, '20250305')).toEqual({ op: 'equals', value: '2025-03-05' })
    expect(asked(day, '2025-3')).toEqual({ op: 'startsWith', value: '2025-03' })
    expect(asked(day, '3-5')).toEqual({ op: 'contains', value: '-03-05' })
    expect(asked(day, '2025-03-01..2025-03-15')).toEqual({ op: 'between', value: '2025-03-01', to: '2025-03-15' })
    expect(asked(day, '>2025-03-01')).toEqual({ op: 'greaterThan', value: '2025-03-01' })
  })

  test('a day that does not exist asks nothing', () => {
    expect(asked(day, '>2025-02-30')).toBeNull()
  })
})

describe('matching in the grid', () => {
  const passes = (field: Field, typed: string, value: Value, shown = String(value ?? '')) => {
    const filter = asked(field, typed)
    return filter !== null && passesFilter(filter, value, shown)
  }
  test('text goes by what is read, whatever the case', () => {
    expect(passes(text, 'ck2025', 'CK20250311-004')).toBe(true)
    expect(passes(text, '!ck', 'CK')).toBe(false)
    expect(passes(text, '=', null)).toBe(true)
  })

  test('numbers go by their value', () => {
    expect(passes(money, '<0', -100, '-1.00')).toBe(true)
    expect(passes(money, '1..2', 150, '1.50')).toBe(true)
    expect(passes(money, '>1', null, '')).toBe(false)
  })

  test('a choice goes by its name, a flag by yes or no', () => {
    const choice = f.choice(name, { posted: label('已过账', 'Posted') })
    expect(passes(choice, 'posted', 'posted', '已过账')).toBe(true)
    expect(passes(f.flag(name), 'false', null)).toBe(true)
    expect(passes(f.flag(name), 'true', true, '✓')).toBe(true)
  })
})
