// The list of print forms. A new one is its file and a line here; the page, the paper, the copy count and the tests that
// run over every form follow from it. The statement is of a partner and a period, not of a document, and stands apart.

import { contractOf } from '../catalog.ts'
import type { Permission } from '../contract/index.ts'
import {
  purchaseContractPaper,
  purchaseFrameworkPaper,
  salesContractPaper,
  salesFrameworkPaper,
} from './contract-paper.ts'
import { cropSolutionSheet } from './crop-solution-sheet.ts'
import { deliverySlip } from './delivery-slip.ts'
import type { DocumentForm, Printable } from './form.ts'
import { freightSettlementPaper } from './freight-settlement-paper.ts'
import { goodsReceiptPaper } from './goods-receipt-paper.ts'
import { invoiceApplication } from './invoice-application.ts'
import { loadingSlipPaper } from './loading-slip-paper.ts'
import { moneyReceiptPaper } from './money-receipt-paper.ts'
import type { SealName } from './marks.ts'
import { pickListSlip } from './pick-list-slip.ts'
import { quotationPaper } from './quotation-paper.ts'
import { statementPaper } from './statement-paper.ts'
import { stockCheckSheet } from './stock-check-sheet.ts'
import { supplierClaimPaper } from './supplier-claim-paper.ts'
import {
  purchaseFrameworkSupplement,
  purchaseSupplement,
  salesFrameworkSupplement,
  salesSupplement,
} from './supplement-paper.ts'
import { voucherPaper } from './voucher-paper.ts'
import { weighbridgePaper } from './weighbridge-paper.ts'

const forms = {
  deliverySlip,
  pickListSlip,
  loadingSlipPaper,
  // Of an amended contract, what is signed next stands before what was signed.
  salesSupplement,
  purchaseSupplement,
  salesFrameworkSupplement,
  purchaseFrameworkSupplement,
  salesContractPaper,
  purchaseContractPaper,
  salesFrameworkPaper,
  purchaseFrameworkPaper,
  goodsReceiptPaper,
  invoiceApplication,
  moneyReceiptPaper,
  stockCheckSheet,
  quotationPaper,
  cropSolutionSheet,
  supplierClaimPaper,
  freightSettlementPaper,
  weighbridgePaper,
  voucherPaper,
} as const satisfies Record<string, DocumentForm>

export type PrintFormName = keyof typeof forms

/** All papers that are known by a name: the forms of documents, and what is of none. */
export type PaperFormName = PrintFormName | (typeof otherPapers)[number]
const otherPapers = ['statementPaper', 'countSheet', 'stackCard'] as const

export const printFormNames = Object.keys(forms) as PrintFormName[]
export const paperFormNames: readonly PaperFormName[] = [...printFormNames, ...otherPapers]
export const isPrintForm = (name: string): name is PrintFormName => Object.hasOwn(forms, name)
export const printFormOf = (name: PrintFormName): DocumentForm => forms[name]

/** The seal a paper usually carries; undefined for what is never sealed. */
export const usualSealOf = (name: PaperFormName): SealName | undefined =>
  isPrintForm(name) ? printFormOf(name).seal : name === 'statementPaper' ? statementPaper.seal : undefined

/** The forms a document can be printed on, the usual one first. */
export const formsFor = (document: Printable): PrintFormName[] =>
  printFormNames.filter((name) => {
    const { kind, offered } = printFormOf(name)
    if (kind === null) return document.vouchers.length > 0
    return kind === document.kind && (offered?.(document) ?? true)
  })

/** Whoever may read what stands on the paper may print it. */
export function permissionToPrint(name: PrintFormName): Permission {
  const { kind } = forms[name]
  return kind === null ? 'ledger.read' : contractOf(kind).permissions.read
}
