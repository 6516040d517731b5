// Delivery entry, the busiest screen: a customer on the phone, three products, posted in under forty keys, no mouse.
// Ctrl+Enter posts and the next empty slip stands ready; the posted one is a click away.

import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { delivery } from '../../../shared/sales/delivery.ts'
import { offerOf } from '../../../shared/sales/offered-price.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { holdKeys } from '../../ui/fields/hold-keys.ts'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { recordText } from '../../ui/fields/record-words.ts'
import {
  DeleteDraft,
  DraftStatus,
  numberedAtPosting,
  RefusalSummary,
  rowsOf,
  SourceLinesDialog,
  StateLine,
  submitLabel,
  useDraft,
  useDraftTab,
  useHeadAndLines,
  usualRow,
  withHead,
  withRows,
  type EditorProps,
  type HeadHandle,
  type Problem,
} from '../documents/index.ts'
import { drawnAtOnce, drawnSlip, withDrawn } from './draw.ts'
import { useCustomerFacts } from './CreditFacts.tsx'
import { FactsStrip } from './FactsStrip.tsx'
import { whereGiven, withGift } from './gift.ts'
import { HeldBox } from './HeldBox.tsx'
import { LotsDialog } from './LotsDialog.tsx'
import { PayBar, SlipSums, type PayHandle } from './PayBar.tsx'
import type { Choice } from './ProductInput.tsx'
import {
  amountOfLine,
  availableFor,
  chosenLots,
  drawnLines,
  drawnOnNothing,
  isBelowFloor,
  numberOf,
  owedBefore,
  paidOn,
  slipLines,
  toggledPer,
  withLine,
  withLots,
  withoutLine,
} from './slip.ts'
import { chargedOn, feeSection, SlipFees } from './SlipFees.tsx'
import { SlipGrid } from './SlipGrid.tsx'
import { isHandover, SlipHandover, type HandoverHandle } from './SlipHandover.tsx'
import { SlipHead } from './SlipHead.tsx'
import { useGifts } from './use-gifts.ts'
import { useDrawable } from './use-drawable.ts'
import { printPosted, printSlip, usePosted } from './use-posted.tsx'
import { useProductFacts } from './use-product-facts.ts'
import { formatQuantity } from '../../ui/format.ts'
import '../documents/documents.css'
import './delivery.css'

const lineFields = delivery.sections.lines.fields
const feesWord = delivery.sections.fees.label
const handoverWord = label('收货和车辆', 'Receiver and truck')

export function DeliveryPage({ kind, start, draftId, previousId, onId, onNext }: EditorProps) {
  const { t } = useWords()
  const client = useClient()
  const draft = useDraft({ kind, start, draftId, onId })
  const { throwAway } = useDraftTab(draft)
  const tellPosted = usePosted()
  const head = useRef<HeadHandle>(null)
  const grid = useRef<LineGridHandle>(null)
  const pay = useRef<PayHandle>(null)
  const handover = useRef<HandoverHandle>(null)
  const fees = useRef<LineGridHandle>(null)
  const rows = rowsOf(draft.typing, 'lines')
  const lines = useMemo(() => slipLines(rows), [rows])
  const customerId = numberOf(draft.typing.draft.head['customerId'])
  const [warehouseId, setWarehouse] = useState(() =>
    numberOf(rows[0]?.['warehouseId'] ?? usualRow(lineFields)['warehouseId']),
  )
  const [at, setAt] = useState<number | null>(null)
  const [dialog, setDialog] = useState<{ readonly lots: number } | 'lines' | null>(null)
  const facts = useProductFacts(lines, customerId, draft.typing.draft.day)
  const drawnOn = useMemo(() => drawnLines(lines), [lines])
  const customer = useCustomerFacts(customerId, draft.typing.draft.day, drawnOn)
  const drawable = useDrawable(customerId, draft.typing.draft.day)
  const gifts = useGifts(customerId, draft.typing.draft.day, rows)
  const line = at === null ? undefined : lines[at]
  const known = facts.of(line)

  // A slip that has its customer (drawn on a contract, put right, taken up again) goes on at its lines.
  const [begins] = useState({ hasCustomer: customerId !== null, hasWarehouse: warehouseId !== null })
  useEffect(() => {
    if (!begins.hasCustomer) return
    if (begins.hasWarehouse) grid.current?.go(Infinity)
    else head.current?.go('warehouseId')
  }, [begins])
  const usual: AnyRow = warehouseId === null ? {} : { warehouseId }
  const change = (how: (rows: readonly AnyRow[]) => readonly AnyRow[], texts = {}) =>
    draft.change((now) => withRows(now, 'lines', how(rowsOf(now, 'lines')), texts))
  const set = (index: number, more: AnyRow) => change((now) => withLine(now, index, more, usual))
  const pick = async (index: number, choice: Choice) => {
    // What the choice brings is there before anyone gets to the next cell: keys that come earlier wait for it.
    const release = holdKeys()
    try {
      if (choice.type === 'line') {
        // What the line says stands there at once, for Enter to go on from.
        const { row, texts: named } = drawnAtOnce(choice)
        change((now) => withLine(now, index, { ...drawnOnNothing, ...row }, usual), named)
        const { head: taken, rows: drawn, texts } = await drawnSlip(client, [choice])
        draft.change((now) => withDrawn(now, { head: taken, rows: [], texts }, usual))
        const { qtyMilli: _asChosen, ...more } = drawn[0] ?? {}
        return change((now) => withLine(now, index, more))
      }
      const productId = choice.row.id
      const from = { ...drawnOnNothing, productId, pricedPer: choice.row['pricedPer'] ?? null, priceE4: null }
      change((now) => withLine(now, index, from, usual), { [`product:${productId}`]: recordText(choice.row) })
      const where = numberOf(slipLines(rowsOf(draft.latest(), 'lines'))[index]?.shown['warehouseId'])
      const offer = offerOf(await facts.ask(productId, where))
      if (offer) change((now) => withLine(now, index, { priceE4: offer.priceE4, pricedPer: offer.pricedPer }))
    } finally {
      release()
    }
  }
  const give = async () => {
    if (gifts === null) return
    const { id, code, name, giftProductId, giftProductText } = gifts.offer
    if (giftProductId === null) return
    const { lying } = await client.query('product.promise', { productId: giftProductId })
    change((now) => withGift(now, gifts.offer, { ...usual, ...whereGiven(lying, warehouseId) }), {
      [`product:${giftProductId}`]: giftProductText ?? '',
    })
    draft.change((now) => withHead(draft.contract, now, 'campaignId', id, { text: `${code} ${name}`, row: { id } }))
  }
  const toggle = (index: number) => {
    const of = lines[index]
    const product = facts.of(of)
    if (of && product) set(index, toggledPer(of.shown, product))
  }
  const post = async () => {
    const answer = await draft.postNow(jump)
    if (!answer) return
    tellPosted(answer)
    onNext(answer.id)
  }
  const jump = ({ part, row, name }: Problem) => {
    if (part === 'head' && (name?.startsWith('paid') || name === 'waivedFen')) return pay.current?.go(name)
    if (part === 'head' && isHandover(name)) return handover.current?.go(name)
    if (part === 'head') return head.current?.go(name ?? 'first')
    if (part === feeSection) return fees.current?.go(row ?? 0, name ?? undefined)
    if (name === 'warehouseId' && warehouseId === null) return head.current?.go('warehouseId')
    const index = lines.findIndex((one) => row !== null && row >= one.start && row < one.start + one.rows.length)
    grid.current?.go(Math.max(0, index), name === 'lot' || name === null ? 'qtyMilli' : name)
  }
  const openLots = (index: number | null) =>
    index !== null && (facts.of(lines[index])?.lots.length ?? 0) > 0 && setDialog({ lots: index })
  useKeys({
    'Ctrl+P': { label: printPosted, run: () => previousId !== null && printSlip(previousId), off: previousId === null },
    'Alt+L': { label: label('选批次', 'Choose lots'), run: () => openLots(at) },
    'Alt+P': { label: label('本付', 'Paid now'), run: () => pay.current?.go() },
    '/': { label: label('按袋或按吨计价', 'Price per unit or per tonne'), run: () => at !== null && toggle(at) },
    'Ctrl+Delete': { label: label('删除一行', 'Remove the line'), run: () => undefined },
  })
  useHeadAndLines(
    () => head.current?.go('first'),
    () => grid.current?.go(Infinity),
  )
  const slipFen = lines.reduce((sum, one) => sum + (amountOfLine(one, facts.of(one)) ?? 0), chargedOn(draft))
  const lotsOf = dialog !== null && typeof dialog === 'object' ? lines[dialog.lots] : undefined
  return (
    <PageFrame
      title={t(draft.contract.label)}
      subtitle={t(numberedAtPosting)}
      state={<StateLine contract={draft.contract} state="draft" />}
      actions={
        <>
          {drawable.length > 0 && (
            <ActButton act={drawWord} keyName="Alt+S" run={() => setDialog('lines')}>
              {t(drawWord)} {drawable.reduce((sum, { lines: left }) => sum + left, 0)}
            </ActButton>
          )}
          {gifts !== null && (
            <ActButton act={giveWord} keyName="Alt+Z" run={() => void give()}>
              <span title={gifts.offer.name}>
                {t(label(`赠品 ${formatQuantity(gifts.qtyMilli)}`, `Gift ${formatQuantity(gifts.qtyMilli)}`))}
              </span>
            </ActButton>
          )}
          <HeldBox draft={draft} />
          <ActButton act={feesWord} keyName="Alt+F" run={() => fees.current?.go(Infinity)} />
          <ActButton act={handoverWord} keyName="Alt+G" run={() => handover.current?.go()} />
          <DeleteDraft throwAway={throwAway} />
          <ActButton primary act={postAndNext} keyName="Ctrl+Enter" loading={draft.posting} run={() => void post()}>
            {t(draft.needs.length > 0 ? submitLabel : label('过账', 'Post'))}
          </ActButton>
        </>
      }
      footer={<DraftStatus draft={draft} />}
      footerEnd={<SlipSums draft={draft} before={customer && owedBefore(customer)} slipFen={slipFen} />}
    >
      <RefusalSummary draft={draft} onJump={jump} />
      <SlipHead
        draft={draft}
        handle={head}
        dueDay={String(draft.preview.answer?.head['dueDay'] ?? customer?.dueDay ?? '')}
        warehouseId={warehouseId}
        onWarehouse={setWarehouse}
        onOut={() => grid.current?.go(0)}
      />
      <SlipHandover draft={draft} handle={handover} onOut={() => grid.current?.go(Infinity)} />
      <FactsStrip
        customer={customer}
        slipFen={slipFen}
        paidFen={paidOn(draft.typing.draft.head)}
        product={known}
        productText={known ? (draft.texts[`product:${known.productId}`] ?? '') : ''}
        belowFloor={line !== undefined && known !== undefined && isBelowFloor(line.shown, known)}
        wantedMilli={line && numberOf(line.shown['contractLineId']) === null ? numberOf(line.shown['qtyMilli']) : null}
        warehouseId={line ? numberOf(line.shown['warehouseId']) : null}
        available={known && at !== null ? availableFor(lines, at, known) : null}
      />
      <SlipGrid
        draft={draft}
        lines={lines}
        facts={facts}
        customerId={customerId}
        handle={grid}
        onSet={set}
        onPick={(index, choice) => void pick(index, choice)}
        onToggle={toggle}
        onLots={openLots}
        onRemove={(index) => change((now) => withoutLine(now, index))}
        onRow={setAt}
        onOut={(way) => (way === 'after' ? pay.current?.go() : head.current?.go('first'))}
      />
      <SlipFees draft={draft} handle={fees} onOut={() => pay.current?.go()} />
      <PayBar draft={draft} handle={pay} onOut={() => head.current?.go('first')} />
      {dialog === 'lines' && (
        <SourceLinesDialog
          draft={draft}
          section="lines"
          sources={drawable.map(({ name }) => ({ name, field: lineFields[name], partnerId: customerId }))}
          bring={async (taken) => {
            const drawn = await drawnSlip(client, taken)
            draft.change((now) => withDrawn(now, drawn, usual))
          }}
          onClose={() => setDialog(null)}
          onAdded={() => setTimeout(() => grid.current?.go(Infinity))}
        />
      )}
      {dialog !== null && typeof dialog === 'object' && lotsOf && (
        <LotsDialog
          title={draft.texts[`product:${lotsOf.shown['productId']}`] ?? ''}
          facts={facts.of(lotsOf)!}
          wanted={numberOf(lotsOf.shown['qtyMilli']) ?? 0}
          chosen={chosenLots(lotsOf)}
          onTake={(parts) => {
            change((now) => withLots(now, dialog.lots, parts))
            setDialog(null)
            setTimeout(() => grid.current?.go(dialog.lots, 'priceE4'))
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </PageFrame>
  )
}

const postAndNext = label('过账，接着开下一张', 'Post and open the next slip')
const drawWord = label('从单据带入', 'Draw on')
const giveWord = label('按活动送赠品', 'Give what the campaign gives')
