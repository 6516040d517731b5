// Supplement to a contract 补充协议: what an amended contract says otherwise than before, old beside new, for both sides to
// sign and seal. Each amendment has its own, numbered after the contract; the newest is the one that is wanted as a rule.
// It is laid from the versions as they stood, so that an earlier one reads today as it read then.

import { contractOf, type DocumentKind } from '../catalog.ts'
import {
  clauseText,
  field as f,
  label,
  scheduleWords,
  thousandsApart,
  versionChanges,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type Label,
  type Value,
  type VersionChange,
} from '../contract/index.ts'
import { dayInChina, formatMilli, formatPrice, sum, type Instant, type Milli, type PriceE4 } from '../kernel/index.ts'
import { furtherTerms, partiesOf, sidesOf, type Side } from './contract-sides.ts'
import { entry, productOf, sheetOf, wide } from './document-parts.ts'
import {
  defineForm,
  type DocumentForm,
  type PaperCell,
  type PaperRow,
  type PrintFacts,
  type Sheet,
  type VersionStood,
} from './form.ts'

const columns = {
  what: { field: f.text(label('变更项目', 'What')), widthMm: 46, fixed: true },
  before: { field: f.text(label('原约定', 'As agreed before')), widthMm: 70, fixed: true },
  after: { field: f.text(label('变更为', 'As agreed now')), widthMm: 70, fixed: true },
} as const

const supplementOf = (kind: DocumentKind, side: Side): DocumentForm =>
  defineForm({
    kind,
    label: label('补充协议', 'Supplement'),
    paper: 'a4',
    parts: [],
    columns,
    seal: 'contractSeal',
    seam: true,
    alternatives: true,
    offered: ({ version = 1 }) => version > 1,
    lay: (facts) =>
      facts.versions
        .slice(1)
        .map((after, index) => lay(facts, side, facts.versions[index]!, after))
        .toReversed(),
  })

export const salesSupplement = supplementOf('salesContract', 'we sell')
export const purchaseSupplement = supplementOf('purchaseContract', 'we buy')
export const salesFrameworkSupplement = supplementOf('salesFramework', 'we sell')
export const purchaseFrameworkSupplement = supplementOf('purchaseFramework', 'we buy')

function lay(facts: PrintFacts, side: Side, before: VersionStood, after: VersionStood): Sheet {
  const { view } = facts
  const no = after.version - 1
  const named = contractOf(view.kind).label
  return {
    ...sheetOf(facts),
    title: label(`补充协议（${no}）`, `Supplement ${no}`),
    no: `${view.no}-${no}`,
    head: [
      ...sidesOf(facts, side),
      entry(label('变更日期', 'Amended on'), dayInChina(after.at as Instant)),
      entry(label('签订日期', 'Signed on'), view.day),
      wide(entry(label('变更原因', 'Reason'), after.reason)),
    ],
    intro: label(
      `双方就${named.zh} ${view.no} 协商一致，变更如下：`,
      `Both sides agree to change the ${named.en.toLowerCase()} ${view.no} as follows:`,
    ),
    rows: rowsOf(contractOf(view.kind), before, after),
    totals: null,
    blocks: [
      {
        type: 'words',
        label: label('变更后总金额（大写）', 'Total as changed, in words'),
        amountFen: sum((after.sections.lines ?? []).map((row) => Number(row.grossFen ?? 0))),
      },
      {
        type: 'note',
        text: label(
          '其他条款不变。本协议自双方签字盖章之日起生效，与原合同具有同等效力。',
          'All else stays as it is. This supplement takes effect once both sides have signed and sealed it, and holds as the contract does.',
        ),
      },
      { type: 'parties', parties: partiesOf(facts, side) },
    ],
  }
}

/** What changed, in the order of the contract: its terms, its lines, its clauses, further terms, when it is paid. */
function rowsOf(contract: DocumentContract, before: VersionStood, after: VersionStood): PaperRow[] {
  const changes = versionChanges(contract, before, after)
  const rows = changes.flatMap((change): PaperRow[] => {
    switch (change.section) {
      case 'payments':
        return []
      case 'clauses':
        return [clauseRow(contract, change, before, after)]
      case 'lines':
        return [lineRow(contract, change, before, after)]
      default:
        return [fieldRow({ ...contract.head, remarks: f.text(furtherTerms) }, change, before, after)]
    }
  })
  // Parts of a schedule mean nothing alone.
  const paid = changes.some(({ section }) => section === 'payments')
  return paid
    ? [...rows, { what: label('付款安排', 'Payments'), before: payments(before), after: payments(after) }]
    : rows
}

function fieldRow(fields: Fields, change: VersionChange, before: VersionStood, after: VersionStood): PaperRow {
  const field = fields[change.field ?? '']
  const said = (value: Value, { texts }: VersionStood): PaperCell => {
    if (value === null || value === '') return notAgreed
    if (field?.kind === 'reference') return (texts[`${field.to}:${value}`] ?? '').replace(/^\S+\s+/, '')
    return field ? { field, value } : value
  }
  return { what: field?.label ?? '', before: said(change.before, before), after: said(change.after, after) }
}

const notAgreed = label('（未约定）', '(not agreed)')

function lineRow(
  contract: DocumentContract,
  change: VersionChange,
  before: VersionStood,
  after: VersionStood,
): PaperRow {
  const [was, is] = rowsAt(change, before, after)
  const place = (change.row ?? 0) + 1
  if (change.what === 'added')
    return { what: label(`增加第 ${place} 行`, `Line ${place} added`), before: '', after: lineWords(is) }
  if (change.what === 'removed')
    return { what: label(`取消原第 ${place} 行`, `Former line ${place} dropped`), before: lineWords(was), after: '' }
  const row = fieldRow(contract.sections.lines?.fields ?? {}, change, before, after)
  const { zh, en } = change.field === 'priceE4' ? priceWords(is) : (row.what as Label)
  return { ...row, what: label(`第 ${place} 行 ${productOf(is)}：${zh}`, `Line ${place} ${productOf(is)}: ${en}`) }
}

/** A clause as it reads with its fields filled in. */
function clauseRow(
  contract: DocumentContract,
  change: VersionChange,
  before: VersionStood,
  after: VersionStood,
): PaperRow {
  const [was, is] = rowsAt(change, before, after)
  const title = String(is.title ?? was.title ?? '')
  const read = (text: Value | undefined, version: VersionStood) =>
    typeof text === 'string' ? clauseText(text, contract, version) : ''
  const reworded = change.what === 'changed'
  return {
    what: label(`条款“${title}”`, `Clause “${title}”`),
    before: read(reworded ? change.before : was.text, before),
    after: read(reworded ? change.after : is.text, after),
  }
}

/** The rows a change speaks of: the one that went, and the one that is there now. */
function rowsAt({ section, row, what }: VersionChange, before: VersionStood, after: VersionStood): [AnyRow, AnyRow] {
  const at = ({ sections }: VersionStood) => sections[section ?? '']?.[row ?? 0] ?? {}
  return what === 'removed' ? [at(before), {}] : [{}, at(after)]
}

/** A line in one sentence: what, how much, at which price, until when. */
function lineWords(row: AnyRow): Label {
  const { qtyMilli, priceE4, unit, deliveryDay } = row
  const price = thousandsApart(formatPrice(Number(priceE4) as PriceE4))
  const per = perWords(row)
  const by = typeof deliveryDay === 'string' ? label(`，${deliveryDay} 前交货`, `, by ${deliveryDay}`) : label('', '')
  const goods = [productOf(row), `${formatMilli(Number(qtyMilli) as Milli)} ${unit}`]
  return label(`${goods.join('，')}，${price} ${per.zh}${by.zh}`, `${goods.join(', ')}, ${price} ${per.en}${by.en}`)
}

/** What the price is per: a tonne, or the unit. */
const perWords = ({ pricedPer, unit }: AnyRow): Label =>
  pricedPer === 'tonne' ? label('元/吨', 'CNY per tonne') : label(`元/${unit}`, `CNY per ${unit}`)
const priceWords = (row: AnyRow): Label => label(`单价（${perWords(row).zh}）`, `price (${perWords(row).en})`)

const payments = ({ sections }: VersionStood): Label =>
  label(scheduleWords(sections.payments ?? [], 'zh'), scheduleWords(sections.payments ?? [], 'en'))
