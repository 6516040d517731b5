// How a new book begins, in the order the work needs it. Each step says what it is for, whether it is done, and goes there.

import type { DocumentKind } from '../../../shared/catalog.ts'
import { label, type Label, type RecordKind } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { letterheadPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'

type Step = {
  readonly title: Label
  readonly text: Label
  readonly path: string
  readonly counts: { readonly record: RecordKind } | { readonly document: DocumentKind } | 'letterhead'
}

const steps: readonly Step[] = [
  {
    title: letterheadPlace.label,
    text: label(
      '地址、电话、开户行、标志和印章：印在合同和单据上',
      'Address, phone, bank, logo and seals, as they stand on papers',
    ),
    path: letterheadPlace.path,
    counts: 'letterhead',
  },
  {
    title: label('商品', 'Products'),
    text: label(
      '经营的化肥：单位、每袋净重、按吨还是按袋计价、税率',
      'The fertilizers you trade: unit, weight, pricing, VAT',
    ),
    path: '/records/product',
    counts: { record: 'product' },
  },
  {
    title: label('往来单位', 'Partners'),
    text: label(
      '供应商和客户：电话、村镇、信用额度、账期',
      'Suppliers and customers: phone, village, credit limit, terms',
    ),
    path: '/records/partner',
    counts: { record: 'partner' },
  },
  {
    title: label('仓库', 'Warehouses'),
    text: label('货放在哪里，由谁保管', 'Where goods lie and who keeps them'),
    path: '/records/warehouse',
    counts: { record: 'warehouse' },
  },
  {
    title: label('资金账户', 'Money accounts'),
    text: label('现金、银行卡、微信，各对应一个科目', 'Cash, bank, WeChat, each with its ledger account'),
    path: '/records/moneyAccount',
    counts: { record: 'moneyAccount' },
  },
  {
    title: label('期初', 'Opening balances'),
    text: label(
      '启用那天的库存、欠款和资金，借贷相等才能过账',
      'Stock, debts and money on the first day; debits must equal credits',
    ),
    path: '/draft/openingBalances/new',
    counts: { document: 'openingBalances' },
  },
  {
    title: label('采购合同', 'Purchase contracts'),
    text: label(
      '从第一份合同开始：入库、出库、收款都从这里往下走',
      'From the first contract on, receipts, deliveries and money follow',
    ),
    path: '/draft/purchaseContract/new',
    counts: { document: 'purchaseContract' },
  },
]

export function FirstSteps() {
  const { t } = useWords()
  return (
    <div className="workbench-first">
      <p>
        {t(
          label(
            '这是一个新账套。按这个顺序把账建起来，每一步都可以随时停下、以后再补。',
            'This is a new book. Set it up in this order; every step can wait and be finished later.',
          ),
        )}
      </p>
      <ol>
        {steps.map((step) => (
          <FirstStep key={step.path} step={step} />
        ))}
      </ol>
      <p className="workbench-none">
        {t(
          label(
            '已经有 Excel 账？点左上角账套名，选“从工作簿迁入”，一次带进来。',
            'Already have it all in Excel? Click the name of the book above and move in from the workbook, all at once.',
          ),
        )}
      </p>
    </div>
  )
}

function FirstStep({ step }: { readonly step: Step }) {
  const { t } = useWords()
  const count = useCount(step.counts)
  const made = step.counts === 'letterhead' ? label('已填', 'Filled in') : label(`已有 ${count} 个`, `${count} so far`)
  return (
    <li className={count > 0 ? 'workbench-step workbench-done' : 'workbench-step'}>
      <button type="button" onClick={() => openTab({ path: step.path })}>
        <strong>{t(step.title)}</strong>
        <span>{t(step.text)}</span>
        <em>{t(count > 0 ? made : label('去建', 'Begin'))}</em>
      </button>
    </li>
  )
}

const first = { filter: {}, sort: [], offset: 0, limit: 1 } as const

function useCount(counts: Step['counts']): number {
  const isLetterhead = counts === 'letterhead'
  const record = !isLetterhead && 'record' in counts ? counts.record : null
  const document = !isLetterhead && 'document' in counts ? counts.document : null
  const letterhead = useQueryOf('letterhead.get', {}, { enabled: isLetterhead }).data
  const records = useQueryOf('record.list', { kind: record ?? 'product', ...first }, { enabled: record !== null })
  const documents = useQueryOf(
    'document.list',
    { kind: document ?? 'openingBalances', ...first },
    { enabled: document !== null },
  )
  if (isLetterhead) return Object.values(letterhead ?? {}).filter(Boolean).length
  return (record === null ? documents.data?.count : records.data?.count) ?? 0
}
