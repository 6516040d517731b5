// Contract paper 购销合同: what both sides sign, bought or sold. Its clauses are the contract's own, with the fields they
// name filled in; what is agreed in the head and named by no clause stands before them by itself, so that a term the
// contract learns is on paper at once. The total stands in words too, because that is what holds when figures were altered.

import type { DocumentView } from '../api.ts'
import { contractOf } from '../catalog.ts'
import { clauseText, field as f, fieldsNamed, label, scheduleWords, wordTerm, type Label } from '../contract/index.ts'
import { furtherTerms, partiesOf, sidesOf, type Side } from './contract-sides.ts'
import {
  dayEntry,
  entry,
  goodsColumns,
  goodsRow,
  nameOf,
  offeredColumns,
  remarksColumn,
  sheetOf,
  totalsOf,
  versionEntry,
} from './document-parts.ts'
import { defineForm, type Block, type PrintFacts, type Sheet } from './form.ts'

const columns = {
  product: { ...goodsColumns.product, widthMm: 46 },
  ...offeredColumns,
  toleranceBp: { field: f.percent(label('溢短装±%', 'Tolerance ±%')), widthMm: 14, whenFilled: true },
  lineRemarks: remarksColumn(20),
} as const

export const salesContractPaper = defineForm({
  kind: 'salesContract',
  label: label('销售合同', 'Sales contract'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'contractSeal',
  seam: true,
  lay: (facts) => [lay(facts, label('化肥销售合同', 'Fertilizer sales contract'), 'we sell')],
})

export const purchaseContractPaper = defineForm({
  kind: 'purchaseContract',
  label: label('采购合同', 'Purchase contract'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'contractSeal',
  seam: true,
  lay: (facts) => [lay(facts, label('化肥采购合同', 'Fertilizer purchase contract'), 'we buy')],
})

export const salesFrameworkPaper = defineForm({
  kind: 'salesFramework',
  label: label('销售框架合同', 'Sales framework'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'contractSeal',
  seam: true,
  lay: (facts) => [lay(facts, label('化肥销售框架合同', 'Fertilizer sales framework'), 'we sell')],
})

export const purchaseFrameworkPaper = defineForm({
  kind: 'purchaseFramework',
  label: label('采购框架合同', 'Purchase framework'),
  paper: 'a4',
  parts: [],
  columns,
  seal: 'contractSeal',
  seam: true,
  lay: (facts) => [lay(facts, label('化肥采购框架合同', 'Fertilizer purchase framework'), 'we buy')],
})

function lay(facts: PrintFacts, title: Label, side: Side): Sheet {
  const { view } = facts
  const rows = (view.sections.lines ?? []).map((row) => ({
    ...goodsRow(row),
    deliveryDay: row.deliveryDay ?? null,
    toleranceBp: row.toleranceBp ?? null,
    lineRemarks: row.lineRemarks ?? null,
  }))
  return {
    ...sheetOf(facts),
    title,
    head: [
      ...sidesOf(facts, side),
      { ...dayEntry(facts), label: label('签订日期', 'Signed on') },
      entry(label('签订地点', 'Signed at'), ''),
      ...versionEntry(view),
    ],
    rows,
    totals: totalsOf(columns, rows),
    blocks: [
      { type: 'words', label: label('合同总金额（大写）', 'Total in words'), amountFen: view.totalFen, priced: true },
      ...clausesOf(view),
      {
        type: 'note',
        text: label(
          '本合同双方签字盖章后生效；变更以双方确认的书面补充为准。',
          'This contract takes effect once both sides have signed and sealed it; changes are made in writing and confirmed by both.',
        ),
      },
      { type: 'parties', parties: partiesOf(facts, side) },
    ],
  }
}

/** Terms of the head that no clause names, the clauses, then the remarks. */
function clausesOf(view: DocumentView): Block[] {
  const contract = contractOf(view.kind)
  const rows = (view.sections.clauses ?? []).map(({ title, text }) => ({ title: String(title), text: String(text) }))
  const named = fieldsNamed(
    rows.map(({ text }) => text),
    contract,
  )
  const schedule = view.sections.payments ?? []
  const saysWhen = rows.some(({ text }) => /\{(付款安排|Payments)\}/.test(text))
  // Without a schedule the clause says the terms of the head.
  const saysTerms = saysWhen && schedule.length === 0
  const terms = Object.entries(contract.head).flatMap(([name, field]) => {
    if (field.kind === 'reference' && field.besideSection) {
      const text = nameOf(view, `${field.to}:${view.head[name]}`)
      return text === '' ? [] : [{ label: field.label, text }]
    }
    const [zh, en] = [wordTerm(field, view.head[name], 'zh'), wordTerm(field, view.head[name], 'en')]
    return termKinds.has(field.kind) && zh !== '' && !named.has(name) && !(name === 'paymentTerms' && saysTerms)
      ? [{ label: field.label, text: zh === en ? zh : label(zh, en) }]
      : []
  })
  const clauses = rows.map(({ title, text }) => ({
    label: label(title, title),
    text: clauseText(text, contract, view),
  }))
  const payments =
    schedule.length === 0 || saysWhen
      ? []
      : [
          {
            label: label('付款安排', 'Payments'),
            text: label(scheduleWords(schedule, 'zh'), scheduleWords(schedule, 'en')),
          },
        ]
  const remarks = view.remarks === null ? [] : [{ label: furtherTerms, text: view.remarks }]
  const all = [...terms, ...payments, ...clauses, ...remarks]
  return all.length === 0 ? [] : [{ type: 'clauses', clauses: all }]
}

const termKinds: ReadonlySet<string> = new Set(['text', 'choice', 'day', 'percent', 'integer'])
