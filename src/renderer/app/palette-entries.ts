// What the palette offers by itself: every page, every new document; and how well a typed text fits.

import { contractOf, documentKinds, recordContractOf, records } from '../../shared/catalog.ts'
import { label, type Label, type RecordKind } from '../../shared/contract/index.ts'
import { reportNames, reportOf } from '../../shared/reports/index.ts'
import {
  approvalsPlace,
  calculatorPlace,
  letterheadPlace,
  placeGroups,
  reports,
  settingsPlace,
  workbench,
} from './places.ts'

type Entry = {
  readonly key: string
  readonly title: Label | string
  /** What it is, on the right. */
  readonly sort: Label
  readonly detail?: string
}
/** A page. */
export type PlaceEntry = Entry & { readonly path: string }
export type PaletteEntry = PlaceEntry | (Entry & { run(): void })

const pageSort = label('页面', 'Page')
const newSort = label('新建', 'New')
const reportSort = label('报表', 'Report')

export const fixedEntries: readonly PlaceEntry[] = [
  ...[
    workbench,
    approvalsPlace,
    ...placeGroups.flatMap((group) => group.places),
    reports,
    calculatorPlace,
    settingsPlace,
    letterheadPlace,
  ].map((place) => ({
    key: place.path,
    title: place.label,
    sort: pageSort,
    path: place.path,
  })),
  ...documentKinds.map((kind) => ({
    key: `new-${kind}`,
    title: newOf(contractOf(kind).label),
    sort: newSort,
    path: `/draft/${kind}/new`,
  })),
  ...(Object.keys(records) as RecordKind[]).map((kind) => ({
    key: `new-${kind}`,
    title: newOf(recordContractOf(kind).label),
    sort: newSort,
    path: `/record/${kind}/new`,
  })),
  ...reportNames.map((name) => ({
    key: `report-${name}`,
    title: reportOf(name).label,
    sort: reportSort,
    path: `/report/${name}`,
  })),
]

function newOf({ zh, en }: Label): Label {
  return label(`新建${zh}`, `New ${en.toLowerCase()}`)
}

/** Pinyin of a Chinese text: its initials and the whole of it. Handed in, because the dictionary is large and comes late. */
export type Pinyin = (text: string) => { readonly initials: string; readonly whole: string }

/** How well `typed` fits a title: more is better, 0 is not at all. Beginnings beat middles, pages come before the rest. */
export function fitOf(title: Label | string, typed: string, pinyin: Pinyin | null): number {
  const asked = typed.trim().toLowerCase()
  if (asked === '') return 1
  const texts = typeof title === 'string' ? [title] : [title.zh, title.en]
  const best = Math.max(...texts.map((text) => nearness(text.toLowerCase(), asked, 100)))
  if (best > 0 || pinyin === null || !/^[a-z]+$/.test(asked)) return best
  const { initials, whole } = pinyin(texts[0] ?? '')
  return Math.max(nearness(initials, asked, 80), whole.startsWith(asked) ? 60 : 0)
}

function nearness(text: string, asked: string, most: number): number {
  if (text === asked) return most
  if (text.startsWith(asked)) return most - 10
  return text.includes(asked) ? most - 30 : 0
}
