// The queries of a book. Each stands beside the permission it takes; one without does not compile.

import type { Queries, QueryName } from '../../shared/api.ts'
import { attachmentPermission, type AttachmentSubject } from '../../shared/attachments.ts'
import { isReportName, reportOf } from '../../shared/reports/index.ts'
import { viewApproval } from './approval-get.ts'
import { listApprovals } from './approval-list.ts'
import { attachmentContent, listAttachments } from './attachments.ts'
import { listAudit } from './audit-list.ts'
import { environmentView } from './environment.ts'
import { bookInfo } from './book-info.ts'
import { campaignOffers } from './campaign-offers.ts'
import { calendar } from './calendar.ts'
import { checkDay, checkId, documentContract, recordContract } from './check-input.ts'
import { countLines } from './count-lines.ts'
import { customerFacts } from './customer-facts.ts'
import { listDocuments } from './document-list.ts'
import { makeDocument } from './document-make.ts'
import { previewDocument } from './document-preview.ts'
import { proposeLines } from './document-propose.ts'
import { startDocument } from './document-start.ts'
import { documentVersions } from './document-versions.ts'
import { documentTimeline } from './document-timeline.ts'
import { viewDocument } from './document-view.ts'
import { getDraft, listDrafts } from './draft-get.ts'
import { listItems } from './items.ts'
import { monthElsewhere } from './month-elsewhere.ts'
import { monthStatus } from './month-status.ts'
import { productPromise } from './product-promise.ts'
import { productFacts } from './product-facts.ts'
import { refuseQuery, requirePermission, type QueryContext, type QueryHandler } from './query.ts'
import { documentPapers } from './document-papers.ts'
import { statementPapers } from './statement-papers.ts'
import { listPaperImages, marksOf, paperImage } from './paper-marks.ts'
import { stackCards } from './stack-cards.ts'
import { findRecords } from './record-find.ts'
import { recordHistory } from './record-history.ts'
import { listRecords } from './record-list.ts'
import { readRecord } from './record-rows.ts'
import { askReport } from './report-run.ts'
import { search } from './search.ts'
import { listSourceLines } from './source-lines.ts'
import { warehouseMap } from './warehouse-map.ts'
import { workbench } from './workbench.ts'

type Registry = { readonly [N in QueryName]: QueryHandler<Queries[N]['input'], Queries[N]['output']> }

const readDocuments = ({ kind }: { readonly kind: string }) => documentContract(kind).permissions.read
const writeDocuments = ({ kind }: { readonly kind: string }) => documentContract(kind).permissions.write
const readRecordsOf = ({ kind }: { readonly kind: string }) => recordContract(kind).permissions.read

const readAttachments = ({ subject }: { readonly subject: AttachmentSubject }) => attachmentPermission(subject, 'read')

export const queries: Registry = {
  'book.info': { permission: 'office.read', run: (context) => bookInfo(context) },
  'document.preview': {
    permission: writeDocuments,
    run: (context, input) => previewDocument(context.sql, input, context),
  },
  'document.propose': {
    permission: writeDocuments,
    run: ({ sql, today }, input) => proposeLines(sql, input, today),
  },
  'document.start': { permission: writeDocuments, run: ({ sql }, input) => startDocument(sql, input) },
  // The kind is known once the document is: it is asked for there.
  'document.get': { permission: 'office.read', run: ({ sql, actor }, { id }) => viewDocument(sql, id, actor) },
  'document.versions': {
    permission: 'office.read',
    run: ({ sql, actor }, input) => documentVersions(sql, input, actor),
  },
  // As of a document: the kind is known once it is read.
  'document.timeline': { permission: 'office.read', run: ({ sql, actor }, { id }) => documentTimeline(sql, id, actor) },
  'document.papers': {
    permission: 'office.read',
    run: ({ sql, settings, actor }, { id }) => documentPapers(sql, settings, id, actor),
  },
  'statement.papers': {
    permission: 'treasury.read',
    run: ({ sql, settings }, input) => statementPapers(sql, settings, input),
  },
  'document.list': { permission: readDocuments, run: (context, input) => listDocuments(context.sql, input, context) },
  'document.make': { permission: writeDocuments, run: ({ sql, today }, input) => makeDocument(sql, input, today) },
  'draft.get': { permission: 'office.read', run: ({ sql, actor }, { id }) => getDraft(sql, id, actor) },
  'draft.list': { permission: 'office.read', run: ({ sql, actor }, { kind }) => listDrafts(sql, kind, actor) },
  'attachment.list': { permission: readAttachments, run: ({ sql }, { subject }) => listAttachments(sql, subject) },
  'attachment.content': {
    permission: readAttachments,
    run: ({ sql }, { subject, id }) => attachmentContent(sql, subject, id),
  },
  'record.list': { permission: readRecordsOf, run: ({ sql }, input) => listRecords(sql, input) },
  'record.get': {
    permission: readRecordsOf,
    run: async ({ sql }, { kind, id }) => (await readRecord(sql, kind, checkId(id, 'id'))) ?? null,
  },
  'record.history': { permission: readRecordsOf, run: ({ sql }, input) => recordHistory(sql, input) },
  'record.find': { permission: readRecordsOf, run: ({ sql }, input) => findRecords(sql, input) },
  'item.list': { permission: 'treasury.read', run: listItems },
  'sourceLine.list': { permission: readDocuments, run: ({ sql }, input) => listSourceLines(sql, input) },
  'customer.facts': { permission: 'sales.read', run: ({ sql }, input) => customerFacts(sql, input) },
  'product.facts': { permission: 'warehouse.read', run: ({ sql, today }, input) => productFacts(sql, input, today) },
  'warehouse.map': { permission: 'warehouse.read', run: ({ sql, today }, input) => warehouseMap(sql, input, today) },
  'stockCheck.lines': { permission: 'warehouse.read', run: ({ sql, now }, input) => countLines(sql, input, now) },
  'stack.cards': { permission: 'warehouse.read', run: stackCards },
  'product.promise': { permission: 'sales.read', run: ({ sql, today }, input) => productPromise(sql, input, today) },
  environment: { permission: 'warehouse.read', run: ({ sql, today }, input) => environmentView(sql, input, today) },
  'settings.get': { permission: 'office.read', run: async ({ settings }) => settings.chosen },
  'letterhead.get': { permission: 'office.read', run: async ({ settings }) => settings.letterhead },
  'paper.marks': { permission: 'office.read', run: (context, { form }) => marksOf(context, form) },
  'paper.images': { permission: 'office.seal', run: ({ sql }) => listPaperImages(sql) },
  'paper.image': {
    permission: ({ image }) => (image === 'logo' ? 'office.read' : 'office.seal'),
    run: ({ sql }, { image }) => paperImage(sql, image),
  },
  'campaign.offers': { permission: 'sales.read', run: ({ sql }, input) => campaignOffers(sql, input) },
  calendar: {
    permission: 'marketing.read',
    run: ({ sql, today }, { from, to }) => calendar(sql, checkDay(from, 'from'), checkDay(to, 'to'), today),
  },
  'report.run': {
    permission: ({ name }) =>
      isReportName(name) ? reportOf(name).permission : refuseQuery(`there is no report “${name}”`),
    run: ({ sql }, input) => askReport(sql, input),
  },
  'approval.list': { permission: 'office.read', run: ({ sql, actor }, { which }) => listApprovals(sql, which, actor) },
  // Its kind is known once it is read: its permission is asked for there.
  'approval.get': { permission: 'office.read', run: (context, { id }) => viewApproval(context, id) },
  workbench: { permission: 'office.read', run: (context) => workbench(context.sql, context, context.actor) },
  search: { permission: 'office.read', run: ({ sql, actor }, input) => search(sql, input, actor) },
  'audit.list': { permission: 'office.read', run: ({ sql }, input) => listAudit(sql, input) },
  'month.elsewhere': { permission: 'ledger.read', run: ({ sql }, input) => monthElsewhere(sql, input) },
  'month.status': { permission: 'ledger.read', run: (context) => monthStatus(context.sql, context) },
}

/** Answers a query; throws `QueryRefused` when it makes no sense or the actor may not ask it. */
export async function askQuery<N extends QueryName>(
  name: N,
  input: Queries[N]['input'],
  context: QueryContext,
): Promise<Queries[N]['output']> {
  if (!Object.hasOwn(queries, name)) return refuseQuery(`there is no query “${name}”`)
  const { permission, run } = queries[name] as unknown as QueryHandler<Queries[N]['input'], Queries[N]['output']>
  requirePermission(context.actor, typeof permission === 'function' ? permission(input) : permission)
  return run(context, input)
}
