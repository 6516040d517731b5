// The real worker on a real book: a season moves in beside the program, is checked and exported, and a move that is
// cancelled half way leaves nothing.

import { copyFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../src/main/excel/cancelled.ts'
import { places } from '../../../src/main/hosting/places.ts'
import { makeWork } from '../../../src/main/hosting/work.ts'
import { newFolder } from './fake-desk.ts'

const work = makeWork()

test('an import cancelled at its first progress leaves nothing behind', async () => {
  const folder = newFolder()
  const abort = new AbortController()
  const answer = work.importWorkbook(places.demoWorkbook, join(folder, '一季.hz'), {
    signal: abort.signal,
    onProgress: () => abort.abort(),
  })
  await expect(answer).rejects.toBeInstanceOf(Cancelled)
  expect(readdirSync(folder)).toEqual([])
}, 30_000)

test('the demo season moves in, agrees, and gives a workbook of its ledgers', async () => {
  const folder = newFolder()
  const location = join(folder, '一季.hz')
  const stages = new Set<string>()
  const onProgress = ({ stage }: { readonly stage: string }) => void stages.add(stage)
  const moved = await work.importWorkbook(places.demoWorkbook, location, { onProgress })
  expect(moved).toMatchObject({ ok: true })
  expect(stages.size).toBeGreaterThan(0)
  expect(await work.task('verify', {}, { location })).toMatchObject({ ok: true, value: { problems: [] } })
  const file = join(folder, '账簿.xlsx')
  expect(await work.task('export.ledgers', { from: null, to: null }, { location, file })).toMatchObject({ ok: true })
  expect(statSync(file).size).toBeGreaterThan(10_000)
  expect(
    await work.task('export.ledgers', { from: null, to: null }, { location: join(folder, 'no.hz'), file }),
  ).toMatchObject({
    ok: false,
    error: [{ code: 'book.missing' }],
  })
}, 60_000)

test('a workbook is saved with its flaws marked, in the reader’s language', async () => {
  const folder = newFolder()
  const source = join(folder, 'season.xlsx')
  copyFileSync(places.demoWorkbook, source)
  const flaw = {
    sheet: '入库',
    row: 3,
    column: null,
    columnNo: null,
    refusal: { code: 'workbook.noNumber', path: '', facts: {} },
    follows: false,
  } as const
  const target = join(folder, 'marked.xlsx')
  await work.markedCopy({ source, flaws: [flaw], language: 'en' }, target)
  expect(statSync(target).size).toBeGreaterThan(10_000)
}, 30_000)
