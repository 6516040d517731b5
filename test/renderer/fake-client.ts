// A client without a host, for looking at the screens: plausible rows of any kind, made from the contracts, as many as
// asked for. It sorts, filters and pages like the engine so that lists can be tried with a hundred thousand rows.

import type { BookInfo, ListPage, ListQuery, Queries, QueryName, WaitingDraft } from '../../src/shared/api.ts'
import { contractOf, recordContractOf } from '../../src/shared/catalog.ts'
import type { Client } from '../../src/shared/client.ts'
import { refusal, type AnyRow } from '../../src/shared/contract/index.ts'
import { failure, success } from '../../src/shared/kernel/index.ts'
import { passesFilter } from '../../src/renderer/ui/grid/filter-text.ts'
import { documentRows, recordRows } from './fake-rows.ts'

export type FakeOptions = { readonly open: boolean; readonly rows: number; readonly host: 'desktop' | 'office' }

const info: BookInfo = {
  company: '示例农资有限公司',
  taxpayer: 'general',
  startDay: '2024-11-01',
  today: '2025-10-31',
  workingMonth: '2025-10',
  closedThrough: '2025-09',
  engine: 'sqlite',
  location: '/home/user/.local/share/hezhang/示例农资.hz',
  positioned: [],
  actor: 'owner',
}

const draftOf = (id: number, title: string, goods: WaitingDraft['goods'][number]): WaitingDraft => ({
  id,
  kind: 'delivery',
  title,
  day: '2025-10-31',
  goods: [goods],
  goodsLines: 1,
  amountFen: 556_000,
  at: 1_761_880_000_000 - id * 10_000_000,
  approval: null,
})

export function fakeClient({ open, rows, host }: FakeOptions): Client {
  const cache = new Map<string, readonly AnyRow[]>()
  const kept = (name: string, make: () => readonly AnyRow[]) => {
    const known = cache.get(name) ?? make()
    cache.set(name, known)
    return known
  }
  const answers: Partial<{ [N in QueryName]: (input: Queries[N]['input']) => Queries[N]['output'] }> = {
    'book.info': () => info,
    'document.list': ({ kind, ...query }) =>
      pageOf(
        kept(kind, () => documentRows(contractOf(kind), rows)),
        query,
      ),
    'record.list': ({ kind, includeInactive, ...query }) =>
      pageOf(
        kept(kind, () => recordRows(recordContractOf(kind))).filter(
          (row) => includeInactive || row['active'] !== false,
        ),
        query,
      ),
    'record.get': ({ kind, id }) =>
      (kept(kind, () => recordRows(recordContractOf(kind))).find((row) => row['id'] === id) as
        | (AnyRow & { id: number })
        | undefined) ?? null,
    'record.find': ({ kind, text, limit = 20 }) =>
      kept(kind, () => recordRows(recordContractOf(kind)))
        .filter((row) => String(row['name']).includes(text))
        .slice(0, limit)
        .map((row) => ({ ...row, id: Number(row['id']) })),
    'draft.list': ({ kind }) =>
      kind === 'delivery'
        ? [
            draftOf(1, '示例种植户', { name: 'P12 复合肥', qtyMilli: 40_000, unit: '袋' }),
            draftOf(2, '丰乐合作社', { name: '尿素', qtyMilli: 3000, unit: '吨' }),
          ]
        : [],
    search: ({ text }) =>
      kept('partner', () => recordRows(recordContractOf('partner')))
        .filter((row) => String(row['name']).includes(text) || String(row['initials']).startsWith(text.toLowerCase()))
        .slice(0, 6)
        .map((row) => ({
          type: 'record',
          kind: 'partner',
          id: Number(row['id']),
          title: String(row['name']),
          detail: `${row['code']}  ${row['area']}  ${row['phone']}`,
        })),
    'month.status': () => [],
  }
  return {
    host,
    info: async () => (open ? info : null),
    command: async (name) => {
      if (name === 'record.save')
        return failure([refusal('field.required', 'code', { field: { zh: '编码', en: 'Code' } })])
      return success({
        id: 1,
        no: 'CK20251031-001',
        companions: [],
        warnings: [],
        version: 2,
        month: '2025-10',
        voucherId: null,
      })
    },
    query: async (name, input) => {
      const answer = answers[name]
      if (!answer) throw new Error(`the preview has no answer to ${name}`)
      await pause(15)
      return answer(input)
    },
    run: async () => success({ checked: 12_480, problems: [] }),
    take: async () => ({ outcome: 'cancelled' }),
    export: async (_name, _input, fileName, options) => {
      await steps(40, options?.signal, (done) =>
        options?.onProgress?.({ done: done * 250, total: 10_000, stage: 'writing' }),
      )
      return { outcome: 'saved', made: { file: fileName, rows: 10_000 } }
    },
    importWorkbook: async (_file, options) => {
      await steps(20, options?.signal, (done) =>
        options?.onProgress?.({ done: done * 150, total: 3000, stage: 'checking' }),
      )
      return { outcome: 'flawed', flaws, saveMarked: async () => undefined }
    },
    saveBlankWorkbook: async () => undefined,
    onChange: () => () => undefined,
    recentBooks: async () => [
      { location: info.location, company: info.company, openedAt: 1_761_880_000_000 },
      {
        location: '/home/user/.local/share/hezhang/东风镇农资.hz',
        company: '东风镇农资经营部',
        openedAt: 1_760_880_000_000,
      },
    ],
    savePdf: async () => null,
    openBook: async () => failure([refusal('book.locked', '', { file: info.location })]),
    newBook: async ({ company }) => success({ ...info, company }),
    openDemo: async (options) => {
      await steps(30, options?.signal, (done) =>
        options?.onProgress?.({ done: done * 100, total: 3000, stage: 'posting' }),
      )
      return success(info)
    },
  }
}

const flaws = Array.from({ length: 46 }, (_, index) => ({
  sheet: ['出库单', '入库单', '收款单'][index % 3] ?? '出库单',
  row: 12 + index * 7,
  column: ['数量', '日期', '核销单号'][index % 3] ?? null,
  columnNo: 4,
  refusal:
    index % 3 === 0
      ? refusal('workbook.notANumber', '', { value: '四十袋' })
      : index % 3 === 1
        ? refusal('workbook.dayDoesNotExist', '', { value: '2025-02-30' })
        : refusal('workbook.dependsOn', '', { document: 'CK20250311-004' }),
  follows: index % 3 === 2,
}))

function pageOf(rows: readonly AnyRow[], { filter, sort, offset, limit }: ListQuery): ListPage {
  const asked = filter.search?.toLowerCase()
  const found = rows.filter(
    (row) =>
      (asked === undefined || Object.values(row).some((value) => String(value).toLowerCase().includes(asked))) &&
      (filter.states === undefined || filter.states.includes(row['state'] as never)) &&
      Object.entries(filter.columns ?? {}).every(([name, one]) =>
        passesFilter(one, row[name] ?? null, String(row[`${name}Text`] ?? row[name] ?? '')),
      ),
  )
  const [by] = sort
  const sorted = by
    ? found.toSorted((a, b) => ((a[by.column] ?? '') < (b[by.column] ?? '') ? -1 : 1) * (by.descending ? -1 : 1))
    : found
  const totals = Object.fromEntries(
    Object.keys(rows[0] ?? {})
      .filter((name) => name.endsWith('Fen'))
      .map((name) => [name, found.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)]),
  )
  return { rows: sorted.slice(offset, offset + limit), count: found.length, totals }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function steps(count: number, signal: AbortSignal | undefined, tell: (done: number) => void): Promise<void> {
  for (let done = 0; done <= count; done += 1) {
    signal?.throwIfAborted()
    tell(done)
    await pause(60)
  }
}
