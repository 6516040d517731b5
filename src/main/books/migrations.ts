// All migrations in order: the book's own tables, then each kind's. Their count is the schema version in a file's
// header, so the list only grows.

import { modules } from '../modules/index.ts'
import { marketingRecords } from '../modules/marketing/marketing-records.ts'
import { storageRules } from '../modules/warehouse/storage-rules.ts'
import { contractPayments } from './contract-payments.ts'
import { environment } from '../modules/warehouse/environment.ts'
import { contractSigning } from './contract-signing.ts'
import { positions } from '../modules/warehouse/positions.ts'
import { storageRulesKeptApart } from '../modules/warehouse/storage-rules-kept-apart.ts'
import { apartOnPositions } from './apart-on-positions.ts'
import { channels } from './channels.ts'
import { custodyOnPositions } from './custody-on-positions.ts'
import { closuresAnswered } from './closures-answered.ts'
import { commissions } from './commissions.ts'
import { compensationOfTickets } from './compensation-of-tickets.ts'
import { contractTerms } from './contract-terms.ts'
import { contractsFromPlans } from './contracts-from-plans.ts'
import { madeFromProblems } from './made-from-problems.ts'
import { customers } from './customers.ts'
import { expectedDays } from './expected-days.ts'
import { itemDueDays } from './item-due-days.ts'
import { lateInterestCollected } from './late-interest-collected.ts'
import { linesDone } from './lines-done.ts'
import type { Migration } from './migration.ts'
import { moneyOnContracts } from './money-on-contracts.ts'
import { goodsApart } from './goods-apart.ts'
import { goodsFromPositions } from './goods-from-positions.ts'
import { orderIndexes } from './order-indexes.ts'
import { inquiriesFromPlans } from './inquiries-from-plans.ts'
import { plansByKind } from './plans-by-kind.ts'
import { loadingInKilograms } from './loading-in-kilograms.ts'
import { lotIndexes } from './lot-indexes.ts'
import { openLinesTable } from './open-lines-table.ts'
import { lotQuality } from './lot-quality.ts'
import { passingWarehouses } from './passing-warehouses.ts'
import { attachments } from './schema-attachments.ts'
import { receiptsWeighed } from './receipts-weighed.ts'
import { receivingDetails } from './receiving-details.ts'
import { returnsNotPickedUp } from './returns-not-picked-up.ts'
import { supplierFiles } from './supplier-files.ts'
import { bookSchema } from './schema.ts'
import { checkPlans } from './schema-check-plans.ts'
import { approvals } from './schema-approvals.ts'
import { purchasePlansMade } from './purchase-plans-made.ts'
import { priceListsFollowed } from './price-lists-followed.ts'
import { printings } from './schema-printings.ts'
import { stockCheckMoments } from './schema-stock-check-moments.ts'
import { stockCheckPositions } from './schema-stock-check-positions.ts'
import { stockCheckRecounts } from './schema-stock-check-recounts.ts'
import { signedReturns } from './schema-signed-returns.ts'
import { handoverPlaces } from './handover-places.ts'
import { paperMarks } from './paper-marks.ts'
import { statementPrintings } from './statement-printings.ts'
import { taxNames } from './tax-names.ts'
import { territoriesSaid } from './territories-said.ts'
import { versionRemarks } from './version-remarks.ts'
import { visitPromises } from './visit-promises.ts'

export const migrations: readonly Migration[] = [
  bookSchema,
  storageRules,
  marketingRecords,
  lotIndexes,
  orderIndexes,
  contractsFromPlans,
  inquiriesFromPlans,
  receivingDetails,
  supplierFiles,
  positions,
  goodsFromPositions,
  goodsApart,
  returnsNotPickedUp,
  environment,
  storageRulesKeptApart,
  passingWarehouses,
  lotQuality,
  madeFromProblems,
  compensationOfTickets,
  contractTerms,
  contractSigning,
  contractPayments,
  attachments,
  ...Object.values(modules).map((module) => module.migration),
  printings,
  approvals,
  customers,
  openLinesTable,
  signedReturns,
  stockCheckRecounts,
  checkPlans,
  stockCheckPositions,
  stockCheckMoments,
  apartOnPositions,
  custodyOnPositions,
  statementPrintings,
  paperMarks,
  visitPromises,
  territoriesSaid,
  handoverPlaces,
  commissions,
  channels,
  lateInterestCollected,
  expectedDays,
  itemDueDays,
  closuresAnswered,
  moneyOnContracts,
  linesDone,
  plansByKind,
  receiptsWeighed,
  versionRemarks,
  loadingInKilograms,
  priceListsFollowed,
  purchasePlansMade,
  taxNames,
].toSorted((a, b) => a.at - b.at)
