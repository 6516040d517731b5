// The empty workbook to move in with: every sheet that an import reads, with every column it reads, and a last sheet that
// says of each column whether it must be filled and with what. Made from the same declarations as the import reads by, so
// that the two cannot differ; the guide itself is not read.

import { documents, recordContractOf, records } from '../../shared/catalog.ts'
import type { DocumentContract, Field, Fields } from '../../shared/contract/index.ts'
import type { Column, SheetSource } from './sheet-source.ts'
import { companyRows } from './import-company.ts'
import { hasNumberedLines } from './import-drafts.ts'
import { headersOf } from './import-fields.ts'
import { dayField } from './import-heads.ts'
import { importedKinds } from './import-records.ts'
import { special } from './import-special.ts'
import { companySheet, guideSheet, openingSheets } from './season-tables.ts'
import { writeWorkbook } from './write-workbook.ts'

type BlankColumn = { readonly header: string; readonly isNeeded: boolean; readonly words: string }
type BlankSheet = { readonly name: string; readonly columns: readonly BlankColumn[] }

/** Writes it; throws `UnwritableWorkbook`. */
export async function writeBlankWorkbook(file: string): Promise<void> {
  const sheets = blankSheets()
  await writeWorkbook(file, [companySource(), ...sheets.map(sourceOf), guideSource(sheets)], { title: guideSheet })
}

const text = (header: string, width?: number): Column => ({
  header,
  kind: 'text',
  ...(width === undefined ? {} : { width }),
})

const companySource = (): SheetSource => ({
  name: companySheet,
  columns: [text('项目', 16), text('值', 36)],
  rows: companyRows,
})

const sourceOf = ({ name, columns }: BlankSheet): SheetSource => ({
  name,
  columns: columns.map(({ header }) => text(header, Math.max(10, header.length * 2 + 2))),
  rows: [],
})

const guideSource = (sheets: readonly BlankSheet[]): SheetSource => ({
  name: guideSheet,
  columns: [text('表', 14), text('列', 16), text('必填', 8), text('填什么', 60)],
  rows: [
    [companySheet, '公司名称', '必填', ''],
    [companySheet, '启用日期', '必填', '从这天起记账，如 2025-01-01；之前的余额写在期初各表'],
    ...sheets.flatMap(({ name, columns }) =>
      columns.map(({ header, isNeeded, words }) => [name, header, isNeeded ? '必填' : '', words]),
    ),
  ],
})

function blankSheets(): BlankSheet[] {
  const ofDocuments = (Object.entries(documents) as [keyof typeof documents, DocumentContract][])
    .flatMap(([kind, contract]) => (contract.workbook ? [{ kind, contract, workbook: contract.workbook }] : []))
    .toSorted((a, b) => a.workbook.order - b.workbook.order)
    .map(({ kind, contract, workbook }) => ({
      name: workbook.sheet,
      columns: once([
        { header: workbook.noColumn, isNeeded: true, words: '各行同号为一张单据' },
        ...columnsOf({ day: dayField, ...contract.head }),
        ...(hasNumberedLines(kind) ? [{ header: '行号', isNeeded: true, words: '1、2、3 ……' }] : []),
        ...columnsOf(Object.values(contract.sections)[0]?.fields ?? {}),
      ]),
    }))
  const opening: DocumentContract['sections'] = documents.openingBalances.sections
  return [
    ...importedKinds.map((kind) => {
      const { workbook, fields } = recordContractOf(kind)
      const needed = special[kind].columns
      const [code, name, ...rest] = columnsOf(fields).map((column) => ({
        ...column,
        isNeeded: column.isNeeded || needed.includes(column.header),
      }))
      const extra = needed.filter((header) => ![code, name, ...rest].some((column) => column?.header === header))
      const columns = [code, name, ...extra.map(roleColumn), ...rest].filter((column) => column !== undefined)
      return { name: workbook ?? '', columns: once(columns) }
    }),
    ...Object.entries(openingSheets).map(([section, name]) => ({
      name,
      columns: once(columnsOf(opening[section]?.fields ?? {})),
    })),
    ...ofDocuments,
  ]
}

/** What a partner is: the one column that is no field of its record. */
const roleColumn = (header: string): BlankColumn => ({
  header,
  isNeeded: true,
  words: '供应商、客户、承运商；兼几种的用顿号隔开',
})

const columnsOf = (fields: Fields): BlankColumn[] =>
  Object.values(fields).flatMap((field) =>
    headersOf(field).map((header, at) => ({ header, isNeeded: field.required === true, words: wordsOf(field, at) })),
  )

/** Two fields may be read from one column. */
const once = (columns: readonly BlankColumn[]): BlankColumn[] =>
  [...new Map(columns.toReversed().map((column) => [column.header, column])).values()].toReversed()

/** Columns that a workbook says otherwise than a form does. */
const ownWords: Readonly<Record<string, string>> = {
  税率: '如 9%；免税的商品写“免税”',
  计价单位: '吨，或同库存单位（袋、件 ……）',
  信用额度: '元；留空为不限额，0 为只收现款',
}

function wordsOf(field: Field, at: number): string {
  const own = ownWords[headersOf(field)[at] ?? '']
  if (own !== undefined) return own
  switch (field.kind) {
    case 'choice':
      return Object.values(field.choices)
        .map(({ zh }) => zh)
        .join('、')
    case 'day':
      return '日期，如 2025-03-05'
    case 'money':
      return '元，两位小数'
    case 'price':
      return '元，含税'
    case 'percent':
      return '如 9%'
    case 'reference':
      return `${records[field.to].label.zh}的编码`
    case 'sourceLine':
    case 'document':
      return at === 0 ? '那张单据的单号' : '那张单据的行号'
    case 'item':
      return '应收、应付单据的单号'
    default:
      return ''
  }
}
