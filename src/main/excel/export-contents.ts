// The contents 目录: whose books, which period, and a link to every sheet.

import type { Ledgers } from './export-ledgers.ts'
import type { SheetSource } from './sheet-source.ts'

export type Entry = { readonly name: string; readonly purpose: string }

export function contentsSheet(name: string, { settings, from, to }: Ledgers, entries: readonly Entry[]): SheetSource {
  return {
    name,
    title: [`${settings.company} 账簿`, `期间：${from} 至 ${to}`, '本位币：人民币（元）'],
    columns: [
      { header: '序号', kind: 'integer' },
      { header: '账表', kind: 'text', width: 34 },
      { header: '说明', kind: 'text', width: 60 },
    ],
    rows: entries.map((entry, index) => [index + 1, { text: entry.name, sheet: entry.name }, entry.purpose]),
  }
}
