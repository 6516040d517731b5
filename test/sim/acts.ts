// The acts a simulation is made of, and how often each comes.

import fc from 'fast-check'
import { agreeing } from './agreeing.ts'
import { approving } from './approving.ts'
import { asking } from './asking.ts'
import { buying } from './buying.ts'
import type { Resolve } from './command.ts'
import { counting } from './counting.ts'
import { keeping } from './keeping.ts'
import { loading } from './loading.ts'
import { planning } from './planning.ts'
import { quality } from './quality.ts'
import { selling } from './selling.ts'
import { upkeep } from './upkeep.ts'

export const resolvers: Readonly<Record<string, Resolve>> = {
  ...buying,
  ...selling,
  ...loading,
  ...keeping,
  ...counting,
  ...planning,
  ...agreeing,
  ...asking,
  ...approving,
  ...quality,
  ...upkeep,
}

const weights: Readonly<Record<string, number>> = {
  quotation: 4,
  takeUpQuotation: 5,
  purchasePlan: 6,
  amendPlan: 4,
  contractOfPlan: 20,
  purchaseInquiry: 4,
  contractFromInquiry: 6,
  prepaymentSettlement: 4,
  purchaseContract: 4,
  goodsReceipt: 14,
  shipmentNotice: 3,
  receiptOfNotice: 4,
  purchaseInvoice: 9,
  supplierClaim: 3,
  claimSettlement: 4,
  delivery: 12,
  deliveryWithGift: 8,
  salesInvoice: 5,
  salesReturn: 5,
  returnOfHeld: 5,
  placement: 7,
  stockCheck: 5,
  countOfPositions: 4,
  countOfCustody: 4,
  moneyReceipt: 6,
  payment: 5,
  paymentOnContract: 4,
  reverse: 12,
  directShipment: 5,
  priceCompensation: 4,
  supplierCompensation: 4,
  custodyReceipt: 4,
  custodyRelease: 4,
  custodyFee: 4,
  floatIssue: 5,
  floatSettlement: 6,
  closeContract: 3,
  throwDraftAway: 3,
  postDraft: 6,
  quarantine: 6,
  qualityProblem: 4,
  amendProblem: 5,
  returnOfProblem: 5,
  serviceTicket: 4,
  makeOfTicket: 5,
  closeMonth: 10,
  reopenMonth: 4,
  deliveryOnContract: 5,
  pickList: 6,
  loadingSlip: 7,
  deliveryOfLoading: 8,
  freightSettlement: 5,
  closePlan: 4,
  salesFramework: 3,
  purchaseFramework: 3,
  callOff: 7,
  purchaseCallOff: 5,
  amendCallOff: 8,
  quoteInquiry: 3,
  quoteSolution: 3,
  submit: 4,
  decide: 4,
  nonsense: 3,
}

export type Act = { readonly what: string; readonly numbers: readonly number[] }

const numbers = fc.array(fc.nat(), { minLength: 24, maxLength: 24 })

/** An act by its name; `wait` moves the clock. */
const act: fc.Arbitrary<Act> = fc.record({
  what: fc.oneof(
    { weight: 14, arbitrary: fc.constant('wait') },
    ...Object.keys(resolvers).map((name) => ({ weight: weights[name] ?? 2, arbitrary: fc.constant(name) })),
  ),
  numbers,
})

/** Goods to begin with, then anything. */
const beginning = ['purchaseContract', 'goodsReceipt', 'purchaseContract', 'goodsReceipt', 'goodsReceipt', 'delivery']

export const seasonOfActs: fc.Arbitrary<Act[]> = fc
  .tuple(
    fc.tuple(...beginning.map((what) => numbers.map((drawn): Act => ({ what, numbers: drawn })))),
    fc.array(act, { minLength: 40, maxLength: 125, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then])
