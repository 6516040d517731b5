// Lists of documents and records as workbooks: all the filter shows, in its order, page after page from the very
// functions that fill the screen.

import type { FileMade, ListPage, Tasks } from '../../shared/api.ts'
import { contractOf, recordContractOf } from '../../shared/catalog.ts'
import {
  eventsOf,
  field as f,
  label,
  stateLabels,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type Language,
  type Refusal,
} from '../../shared/contract/index.ts'
import { dayInChina, type Instant, type Result } from '../../shared/kernel/index.ts'
import { systemClock } from '../books/book.ts'
import { readSettings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import { listDocuments } from '../queries/document-list.ts'
import { listRecords } from '../queries/record-list.ts'
import type { TaskRun } from '../tasks/index.ts'
import { cellOf, columnOf, shownFields } from './export-fields.ts'
import { writeExport } from './export-file.ts'
import { totalWord } from './export-sheet.ts'
import type { SheetRowValues, SheetSource } from './sheet-source.ts'

type Answer = Promise<Result<FileMade, readonly Refusal[]>>
type Page = (offset: number, limit: number) => Promise<ListPage>

const rowsPerPage = 2_000

export async function exportDocuments(sql: Sql, input: Tasks['export.documents']['input'], run: TaskRun): Answer {
  const { kind, filter, sort, columns, language = 'zh' } = input
  const contract = contractOf(kind)
  const settings = await readSettings(sql)
  const today = dayInChina(systemClock.now() as Instant)
  const all = documentFields(contract)
  const chosen = columns.filter((name) => Object.hasOwn(all, name))
  const fields = Object.fromEntries(
    (chosen.length > 0 ? chosen : Object.keys(all)).flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
  )
  const page: Page = (offset, limit) => listDocuments(sql, { kind, filter, sort, offset, limit }, { settings, today })
  return writeList({ label: contract.label[language], company: settings.company, fields, page, language }, run)
}

export async function exportRecords(sql: Sql, input: Tasks['export.records']['input'], run: TaskRun): Answer {
  const { kind, filter, sort, includeInactive = false, language = 'zh' } = input
  const contract = recordContractOf(kind)
  const { company } = await readSettings(sql)
  const page: Page = (offset, limit) => listRecords(sql, { kind, filter, sort, includeInactive, offset, limit })
  return writeList(
    {
      label: contract.label[language],
      company,
      fields: Object.fromEntries(shownFields(contract.fields)),
      page,
      language,
    },
    run,
  )
}

/** The columns a list of documents may show, by the names the screen knows them by. */
function documentFields(contract: DocumentContract): Fields {
  const head = shownFields({ ...contract.head, ...contract.headPosted })
  return {
    day: f.dayField(label('日期', 'Day')),
    no: f.text(label('单号', 'No.')),
    ...Object.fromEntries(head.filter(([name]) => name === contract.partner)),
    state: f.choice(label('状态', 'State'), { draft: label('草稿', 'Draft'), ...stateLabels, ...contract.stateWords }),
    ...Object.fromEntries(head.filter(([name]) => name !== contract.partner)),
    totalFen: f.money(label('金额', 'Amount'), { total: true }),
    ...eventsOf(contract),
    remarks: f.text(label('备注', 'Remarks')),
  }
}

type List = {
  readonly label: string
  readonly company: string
  readonly fields: Fields
  readonly page: Page
  readonly language: Language
}

async function writeList({ label: name, company, fields, page, language }: List, run: TaskRun): Answer {
  const first = await page(0, rowsPerPage)
  const shown = Object.entries(fields)
  const totals: SheetRowValues = shown.map(
    ([key], index) => first.totals[key] ?? (index === 0 ? totalWord[language] : null),
  )
  async function* rows(): AsyncGenerator<SheetRowValues> {
    for (let at = first, offset = 0; at.rows.length > 0; at = await page(offset, rowsPerPage)) {
      for (const row of at.rows) yield shown.map(([key, field]) => cellOf(key, field, withPartner(row, key), language))
      offset += at.rows.length
      if (offset >= first.count) return
    }
  }
  const sheet: SheetSource = {
    name,
    title: [name, company],
    columns: shown.map(([, field]) => columnOf(field, language)),
    rows: rows(),
    ...(Object.keys(first.totals).some((key) => key in fields) ? { totals } : {}),
    landscape: shown.length > 7,
  }
  return writeExport({ sheets: [sheet], title: name, creator: company, expected: first.count }, run)
}

/** The head's partner shows as it was named when the document was posted. */
const withPartner = (row: AnyRow, key: string): AnyRow =>
  key.endsWith('Id') && row[`${key}Text`] === undefined ? { ...row, [`${key}Text`]: row['partnerText'] ?? null } : row
