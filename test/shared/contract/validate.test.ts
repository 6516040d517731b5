// A draft is checked field by field: everything wrong with it is said at once, at its place.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defineDocument,
  field as f,
  isEmptyRow,
  label,
  normalizeDraft,
  normalizeRow,
  postedLife,
  validateDraft,
  validateRow,
  type AnyDraft,
  type AnyRow,
  type Field,
  type Value,
} from '../../../src/shared/contract/index.ts'

const words = label('某', 'Some')
const one = (field: Field, value: Value): string[] =>
  validateRow({ it: field }, { it: value }, 'head').map(({ code }) => code)

describe('each kind of field takes what it holds and nothing else', () => {
  const texts: [Field, Value[], [Value, string][]][] = [
    [
      f.text(words, { maxLength: 3 }),
      ['a', '禾账店'],
      [
        ['abcd', 'field.tooLong'],
        [7, 'field.wrongType'],
        [true, 'field.wrongType'],
      ],
    ],
    [
      f.lot(words),
      ['P01-250301-1'],
      [
        ['x'.repeat(61), 'field.tooLong'],
        [7, 'field.wrongType'],
      ],
    ],
    [
      f.choice(words, { a: words, b: words }),
      ['a', 'b'],
      [
        ['c', 'field.unknownChoice'],
        ['toString', 'field.unknownChoice'],
        [1, 'field.unknownChoice'],
      ],
    ],
    [
      f.dayField(words),
      ['2025-03-05'],
      [
        ['2025-02-30', 'field.noSuchDay'],
        ['2025-3-5', 'field.noSuchDay'],
        [20_250_305, 'field.noSuchDay'],
      ],
    ],
    [
      f.flag(words),
      [true],
      [
        ['true', 'field.wrongType'],
        [1, 'field.wrongType'],
      ],
    ],
  ]
  const ids: [Field, Value[], [Value, string][]][] = [
    f.reference(words, 'partner'),
    f.sourceLine(words, 'delivery'),
    f.documentRef(words, 'delivery'),
    f.item(words, ['receivable']),
    f.instant(words),
  ].map((field) => [
    field,
    [1, 2 ** 52],
    [
      ['1', 'field.wrongType'],
      [1.5, 'field.wrongType'],
      [2 ** 53, 'field.wrongType'],
      [true, 'field.wrongType'],
    ],
  ])
  const numbers: [Field, Value[], [Value, string][]][] = [
    f.money,
    f.price,
    f.quantity,
    f.weight,
    f.percent,
    f.integer,
  ].flatMap((make) => [
    [
      make(words),
      [0, 1, 1e4],
      [
        [-1, 'field.negative'],
        [0.5, 'field.tooLarge'],
        [2 ** 53, 'field.tooLarge'],
        ['1', 'field.wrongType'],
        [Number.NaN, 'field.tooLarge'],
      ],
    ],
    [
      make(words, { positive: true }),
      [1],
      [
        [0, 'field.notPositive'],
        [-1, 'field.notPositive'],
      ],
    ],
    [make(words, { signed: true }), [-1, 0, 1, -1e4], [[-(2 ** 53), 'field.tooLarge']]],
  ])
  const all = [...texts, ...ids, ...numbers].map(([field, good, bad]): [string, Field, Value[], [Value, string][]] => [
    field.kind,
    field,
    good,
    bad,
  ])

  test.each(all)('%s', (_, field, good, bad) => {
    expect(good.map((value) => [value, ...one(field, value)])).toEqual(good.map((value) => [value]))
    expect(bad.map(([value]) => [value, ...one(field, value)])).toEqual(bad)
  })

  test.each(all)('%s may be empty unless it is required', (_, field) => {
    for (const empty of [null, '']) {
      expect(one(field, empty)).toEqual([])
      expect(one({ ...field, required: true }, empty)).toEqual(['field.required'])
    }
    expect(validateRow({ it: { ...field, required: true } }, {}, 'head')).toHaveLength(1)
  })

  test('whatever value comes in, a check answers and never stops', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.maxSafeInteger())
    fc.assert(
      fc.property(fc.constantFrom(...all.map(([, field]) => field)), value, (field, given) => {
        expect(one(field, given).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('a field required with another must be filled when that one is', () => {
  const fields = { paidFen: f.money(words), accountId: f.reference(words, 'moneyAccount', { requiredWith: 'paidFen' }) }
  const wrong = (row: AnyRow): string[] => validateRow(fields, row, 'head').map(({ code, path }) => `${code} ${path}`)
  expect(wrong({})).toEqual([])
  expect(wrong({ paidFen: 100 })).toEqual(['field.required head.accountId'])
  expect(wrong({ paidFen: 100, accountId: 1 })).toEqual([])
  expect(wrong({ accountId: 1 })).toEqual([])
})

const contract = defineDocument({
  kind: 'sample',
  module: 'sales',
  label: words,
  prefix: 'SA',
  partner: 'customerId',
  head: { customerId: f.reference(words, 'partner', { required: true }), remark: f.text(words), urgent: f.flag(words) },
  headPosted: {},
  sections: {
    lines: {
      label: label('明细', 'Lines'),
      atLeastOne: true,
      posted: {},
      fields: { qtyMilli: f.quantity(words, { required: true, positive: true }), lot: f.lot(words) },
    },
    notes: { label: words, atLeastOne: false, posted: {}, fields: { text: f.text(words, { required: true }) } },
  },
  firstState: 'posted',
  transitions: postedLife,
  amendable: false,
  mayLieAhead: false,
  permissions: { read: 'sales.read', write: 'sales.write', reverse: 'sales.reverse' },
  madeFrom: {},
  workbook: null,
  purpose: words,
})

const draft = (more: Partial<AnyDraft>): AnyDraft => ({
  day: '2025-03-05',
  remarks: null,
  head: { customerId: 1 },
  sections: { lines: [{ qtyMilli: 1000 }] },
  ...more,
})
const wrong = (more: Partial<AnyDraft>): string[] =>
  validateDraft(contract, draft(more)).map(({ code, path }) => `${code} ${path}`)

describe('a draft', () => {
  test('that is complete has nothing wrong', () => {
    expect(wrong({})).toEqual([])
  })

  test('is told all at once, each at its place', () => {
    expect(
      wrong({ day: null, head: {}, sections: { lines: [{ qtyMilli: 0 }, { qtyMilli: 5, lot: 7 }], notes: [{}] } }),
    ).toEqual([
      'field.required day',
      'field.required head.customerId',
      'field.notPositive lines.0.qtyMilli',
      'field.wrongType lines.1.lot',
      'field.required notes.0.text',
    ])
  })

  test('has a day that exists', () => {
    expect(wrong({ day: '2025-02-29' })).toEqual(['field.noSuchDay day'])
  })

  test('needs a line where the kind does', () => {
    expect(wrong({ sections: {} })).toEqual(['document.noLines lines'])
    expect(wrong({ sections: { lines: [] } })).toEqual(['document.noLines lines'])
  })

  test('names the field in every refusal, in both languages', () => {
    for (const refusal of validateDraft(contract, draft({ day: null, head: {}, sections: { lines: [{}] } }))) {
      const told = refusal.facts.field ?? refusal.facts.section
      expect(told).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    }
  })
})

describe('normalizing', () => {
  test('every declared field is there, nothing else, blanks are nothing, text is trimmed', () => {
    const typed = draft({
      day: '',
      remarks: '  ',
      head: { customerId: 1, remark: '  急  ', other: 3 },
      sections: { lines: [], more: [{ a: 1 }] },
    })
    expect(normalizeDraft(contract, typed)).toEqual({
      day: null,
      remarks: null,
      head: { customerId: 1, remark: '急', urgent: false },
      sections: { lines: [], notes: [] },
    })
  })

  test('rows nobody typed anything into are dropped, so that paths speak of what is left', () => {
    const typed = draft({
      sections: { lines: [{ lot: ' ' }, { qtyMilli: 1 }, {}, { qtyMilli: null, lot: '' }, { lot: 'L' }] },
    })
    expect(normalizeDraft(contract, typed).sections.lines).toEqual([
      { qtyMilli: 1, lot: null },
      { qtyMilli: null, lot: 'L' },
    ])
  })

  test('done twice it is the same as once', () => {
    const value = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('customerId', 'remark', 'urgent', 'x'), value), (row) => {
        const once = normalizeRow(contract.head, row)
        expect(normalizeRow(contract.head, once)).toEqual(once)
      }),
    )
  })

  test('a zero and a set flag are something', () => {
    expect(isEmptyRow({ qtyMilli: 0 })).toBe(false)
    expect(isEmptyRow({ urgent: true })).toBe(false)
    expect(isEmptyRow({ urgent: false, lot: '', qtyMilli: null })).toBe(true)
  })
})
