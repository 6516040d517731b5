// Every kind in the catalog is sound: what follows from a contract (form, list, Excel, permissions) can rely on it.

import { describe, expect, test } from 'vitest'
import { documentKinds, documents, isDocumentKind, records, type DocumentKind } from '../../src/shared/catalog.ts'
import {
  permissions,
  type DocumentContract,
  type Field,
  type Fields,
  type Label,
  type RecordContract,
  type State,
} from '../../src/shared/contract/index.ts'
import { isReportName, reportOf } from '../../src/shared/reports/index.ts'

const documentList = Object.entries(documents) as [DocumentKind, DocumentContract][]
const recordList = Object.entries(records) as [string, RecordContract][]
const contracts = documentList.map(([, contract]) => contract)

/** Each of these answers what is wrong, with the place in front; a sound catalog answers nothing. */
type Wrong = string[]

const when = (isWrong: boolean, words: string): Wrong => (isWrong ? [words] : [])

function labelsWrong(label: Label | undefined, at: string): Wrong {
  const { zh = '', en = '' } = label ?? {}
  return [
    ...when(!/\p{Script=Han}/u.test(zh), `${at}: no Chinese label`),
    ...when(!/[A-Za-z]/.test(en) || /\p{Script=Han}/u.test(en), `${at}: no English label`),
  ]
}

/** Units stand last in names, so that a price cannot be taken for an amount. */
const unitOf: Partial<Record<Field['kind'], RegExp>> = {
  money: /Fen$/,
  price: /E4$/,
  quantity: /Milli$/,
  weight: /Grams$/,
  percent: /Bp$/,
  reference: /Id$/,
  sourceLine: /Id$/,
  item: /Id$/,
  day: /(day|Day)$/,
}

function fieldsWrong(fields: Fields, where: string): Wrong {
  return Object.entries(fields).flatMap(([name, field]) => {
    const at = `${where}.${name}`
    const unit = unitOf[field.kind]
    return [
      ...labelsWrong(field.label, at),
      ...(field.help ? labelsWrong(field.help, `${at} help`) : []),
      ...when(unit !== undefined && !unit.test(name), `${at}: a ${field.kind} ends in ${unit?.source}`),
      ...when(
        field.requiredWith !== undefined && !Object.hasOwn(fields, field.requiredWith),
        `${at}: requiredWith names no field`,
      ),
      ...leadsNowhere(field, at),
    ]
  })
}

function leadsNowhere(field: Field, at: string): Wrong {
  switch (field.kind) {
    case 'choice':
      return Object.entries(field.choices).flatMap(([key, label]) => labelsWrong(label, `${at} ${key}`))
    case 'reference':
      return when(!Object.hasOwn(records, field.to), `${at}: there is no record kind ${field.to}`)
    case 'sourceLine':
    case 'document':
      return when(!isDocumentKind(field.of), `${at}: there is no document kind ${field.of}`)
    case 'item':
      return when(field.sides.length === 0, `${at}: items of no side`)
    default:
      return []
  }
}

const typedFields = (contract: DocumentContract): Field[] =>
  [contract.head, ...Object.values(contract.sections).map((section) => section.fields)].flatMap((fields) =>
    Object.values(fields),
  )

const twice = (values: readonly string[]): Wrong => values.filter((value, index) => values.indexOf(value) !== index)

describe.each(documentList)('document kind %s', (kind, contract) => {
  test('is listed under its own name and says what it is for, in both languages', () => {
    expect(contract.kind).toBe(kind)
    expect(contract.prefix).toMatch(/^[A-Z]{2}$/)
    expect([...labelsWrong(contract.label, kind), ...labelsWrong(contract.purpose, `${kind} purpose`)]).toEqual([])
  })

  test('its fields have labels, lead to kinds that exist, and carry their unit in the name', () => {
    const { head, headPosted, sections } = contract
    const ofSections = Object.entries(sections).flatMap(([name, section]) => [
      ...labelsWrong(section.label, `${kind}.${name}`),
      ...fieldsWrong(section.fields, `${kind}.${name}`),
      ...fieldsWrong(section.posted, `${kind}.${name} posted`),
    ])
    expect([
      ...fieldsWrong(head, `${kind}.head`),
      ...fieldsWrong(headPosted, `${kind}.headPosted`),
      ...ofSections,
    ]).toEqual([])
  })

  test('its partner is a field of its head that refers to partners', () => {
    const field = contract.partner === null ? { kind: 'reference', to: 'partner' } : contract.head[contract.partner]
    expect(field).toMatchObject({ kind: 'reference', to: 'partner' })
  })

  test('it is made from kinds that exist, and has a field that leads back to them', () => {
    const fields = typedFields(contract)
    const wrong = Object.entries(contract.madeFrom).flatMap(([from, label]) => [
      ...labelsWrong(label, `from ${from}`),
      ...when(!isDocumentKind(from), `there is no document kind ${from}`),
      ...when(
        !fields.some((field) => field.kind === 'item' || ('of' in field && field.of === from)),
        `no field leads back to ${from}`,
      ),
    ])
    expect(wrong).toEqual([])
  })

  test('every state can be reached from the first, and left unless it is the end', () => {
    const { firstState, transitions } = contract
    const reached = new Set<State>([firstState])
    for (const _ of transitions) for (const [from, to] of transitions) if (reached.has(from)) reached.add(to)
    const left = new Set(transitions.map(([from]) => from))
    expect(transitions.flat().filter((state) => !reached.has(state))).toEqual([])
    expect([...reached].filter((state) => !left.has(state))).toEqual(['reversed'])
  })

  test('what is asked when it is closed can be said in a version of it', () => {
    const { closesWith = [], amendable, head } = contract
    expect(closesWith.filter((name) => !Object.hasOwn(head, name))).toEqual([])
    expect(closesWith.length === 0 || amendable).toBe(true)
  })

  test('only contracts are amended or lie ahead', () => {
    expect(contract.amendable).toBe(contract.firstState === 'approved')
    expect(contract.mayLieAhead).toBe(contract.firstState === 'approved')
  })

  test('its permissions are known', () => {
    expect(permissions).toEqual(expect.arrayContaining(Object.values(contract.permissions)))
  })

  test('a column of its workbook sheet fills one field, and the sheet holds one section', () => {
    const headers = typedFields(contract).flatMap((field) => field.sheet ?? [])
    const shared = twice(headers).filter((header) => header !== contract.workbook?.noColumn)
    expect(contract.workbook ? shared : []).toEqual([])
    const ofSheet = Object.values(contract.sections).filter(({ fields }) =>
      Object.values<Field>(fields).some(({ sheet }) => sheet !== undefined),
    )
    expect(contract.workbook ? ofSheet.length : 1).toBeLessThanOrEqual(1)
  })
})

describe.each(recordList)('record kind %s', (kind, contract) => {
  test('is sound', () => {
    expect(contract.kind).toBe(kind)
    expect(contract.fields).toMatchObject({
      code: { kind: 'text', required: true },
      name: { kind: 'text', required: true },
    })
    expect(Object.keys(contract.fields)).toEqual(expect.arrayContaining([...contract.fixedOnceUsed]))
    expect(permissions).toEqual(expect.arrayContaining(Object.values(contract.permissions)))
    expect([
      ...labelsWrong(contract.label, kind),
      ...labelsWrong(contract.purpose, `${kind} purpose`),
      ...fieldsWrong(contract.fields, kind),
    ]).toEqual([])
  })
})

describe('over all kinds', () => {
  test('prefixes, labels and sheets are each used once', () => {
    const wrong = [
      contracts.map(({ prefix }) => prefix),
      contracts.map(({ label }) => label.zh),
      contracts.map(({ label }) => label.en),
      contracts.flatMap(({ workbook }) => workbook?.sheet ?? []),
      recordList.flatMap(([, { workbook }]) => workbook ?? []),
    ].flatMap(twice)
    expect(wrong).toEqual([])
    expect(documentKinds).toEqual(contracts.map(({ kind }) => kind))
  })

  test('a field of lines that a flag asks for names a flag of its head', () => {
    const asking = contracts.flatMap(({ kind, head, sections }) =>
      Object.values(sections).flatMap(({ fields }) =>
        Object.entries(fields).flatMap(([name, { askedWith }]) =>
          askedWith === undefined ? [] : [`${kind} ${name} ${head[askedWith]?.kind}`],
        ),
      ),
    )
    expect(asking).toEqual(['salesPlan customerKind flag'])
  })

  test('a plan of a year is set against what came of it by a report that asks for two days', () => {
    const planned = contracts.filter(({ comparedIn }) => comparedIn !== undefined)
    expect(planned.map(({ kind, comparedIn = '' }) => [kind, comparedIn])).toEqual([
      ['salesPlan', 'plan-progress'],
      ['salesTarget', 'target-progress'],
      ['expenseBudget', 'budget-progress'],
    ])
    for (const { head, comparedIn = '' } of planned) {
      expect(head).toHaveProperty('year')
      expect(isReportName(comparedIn) && Object.keys(reportOf(comparedIn).params)).toEqual(
        expect.arrayContaining(['from', 'to']),
      )
    }
  })

  test('within a day the kinds of a workbook are posted in the order of the rules', () => {
    const sheets = contracts
      .flatMap(({ workbook }) => workbook ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map(({ sheet }) => sheet)
    expect(sheets).toEqual(
      '采购合同 销售合同 入库单 采购发票 调拨单 盘点单 出库单 销售退货 销售发票 费用单 付款单 预付核销 收款单 预收核销'.split(
        ' ',
      ),
    )
    expect(twice(contracts.flatMap(({ workbook }) => (workbook ? [String(workbook.order)] : [])))).toEqual([])
  })
})
