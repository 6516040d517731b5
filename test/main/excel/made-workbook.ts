// Workbooks made part by part, so that a test can show one peculiarity of one program and nothing else.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, beforeAll } from 'vitest'
import type { Cell } from '../../../src/main/excel/cells.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'

/** A folder for the tests of a file; the returned function names files in it. */
export function testFolder(): (name: string) => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hezhang-excel-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return (name) => join(folder, name)
}

export type Parts = Record<string, string>

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with the given sheets (their XML inside `worksheet`), as Excel lays them out. */
export function workbookParts(sheets: Record<string, string>, extra: Parts = {}): Parts {
  const names = Object.keys(sheets)
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return {
    '_rels/.rels': `<Relationships>${rel('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => rel(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
      .join('')}${rel('s', 'styles', 'styles.xml')}${rel('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet>${sheets[name]}</worksheet>`,
      ]),
    ),
    ...extra,
  }
}

/** Writes the parts as a zip, in the order of `order` first. */
export async function saveParts(file: string, parts: Parts, order: readonly string[] = []): Promise<string> {
  const zip = new JSZip()
  for (const name of [...order, ...Object.keys(parts).filter((one) => !order.includes(one))]) {
    zip.file(name, parts[name] ?? '')
  }
  await writeFile(file, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
  return file
}

export type Read = Record<string, [row: number, ...cells: Cell[]][]>

/** Everything in a workbook: per sheet its rows, each with its number in front. */
export async function readAll(file: string): Promise<Read> {
  const all: Read = {}
  for await (const sheet of readWorkbook(file)) {
    const rows: Read[string] = []
    for await (const { row, cells } of sheet.rows()) rows.push([row, ...cells])
    all[sheet.name] = rows
  }
  return all
}
