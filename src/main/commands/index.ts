// The commands of a book. Each stands beside the permission it takes; one without does not compile.

import type { CommandName, Commands } from '../../shared/api.ts'
import { attachmentPermission } from '../../shared/attachments.ts'
import { contractOf, recordContractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { Permission, Refusal } from '../../shared/contract/index.ts'
import { permissionToPrint } from '../../shared/print/index.ts'
import type { Result } from '../../shared/kernel/index.ts'
import type { Settings } from '../books/settings.ts'
import type { Sql } from '../books/sql.ts'
import type { Unit } from '../books/unit.ts'
import { decideApproval, withdrawApproval } from './approval-decide.ts'
import { submit } from './approval-submit.ts'
import { addAttachment, removeAttachment } from './attachment.ts'
import { amendContract, closeContract, reopenContract } from './contract.ts'
import { deleteDraft } from './draft-delete.ts'
import { saveDraft } from './draft-save.ts'
import { makeCustomer } from './lead-customer.ts'
import { enterReading, importReadings, voidReading } from './environment.ts'
import { layPositions } from './lay-positions.ts'
import { closeMonth, reopenMonth } from './month.ts'
import { postCommand } from './post.ts'
import { placeMarks, removePaperImage, setPaperImage } from './paper-marks.ts'
import { printDocument, printStatement } from './print.ts'
import { putRight } from './put-right.ts'
import { saveRecord, setRecordActive } from './record-save.ts'
import { reverseCommand } from './reverse.ts'
import { saveLetterhead, saveSettings } from './settings.ts'
import { reviewContract, signContract } from './signing.ts'
import { signDelivery } from './sign-delivery.ts'

export type CommandHandler<I, O> = {
  /** Where the input names a document or a draft by its id, the book is asked of what kind that is. */
  readonly permission: (input: I, sql: Sql) => Permission | Promise<Permission>
  readonly run: (unit: Unit, settings: Settings, input: I) => Promise<Result<O, readonly Refusal[]>>
}

/** What is not there is nobody's: whoever may look into the book is told so by the command. */
const writeItsKind =
  (table: 'document' | 'draft' | 'approval') =>
  async ({ id }: { readonly id: number }, sql: Sql): Promise<Permission> => {
    const found = await sql.get<{ kind: DocumentKind }>(`select kind from ${table} where id = ?`, [id])
    return found ? contractOf(found.kind).permissions.write : 'office.read'
  }

export const commands: { readonly [N in CommandName]: CommandHandler<Commands[N]['input'], Commands[N]['output']> } = {
  'document.post': { permission: ({ kind }) => contractOf(kind).permissions.write, run: postCommand },
  'document.reverse': { permission: () => 'ledger.reverse', run: reverseCommand },
  'document.putRight': { permission: () => 'ledger.reverse', run: putRight },
  'contract.amend': {
    permission: writeItsKind('document'),
    run: (unit, settings, input) => amendContract(unit, settings, input),
  },
  'contract.close': { permission: writeItsKind('document'), run: closeContract },
  'contract.reopen': { permission: writeItsKind('document'), run: reopenContract },
  'contract.sign': { permission: writeItsKind('document'), run: signContract },
  'contract.review': { permission: writeItsKind('document'), run: reviewContract },
  'document.print': { permission: ({ form }) => permissionToPrint(form), run: printDocument },
  'statement.print': { permission: () => 'treasury.read', run: printStatement },
  'approval.submit': { permission: ({ kind }) => contractOf(kind).permissions.write, run: submit },
  'approval.withdraw': { permission: writeItsKind('approval'), run: withdrawApproval },
  // Whose word it waits for is known once the request is.
  'approval.decide': { permission: () => 'office.approve', run: decideApproval },
  'delivery.sign': { permission: () => 'sales.write', run: signDelivery },
  'attachment.add': { permission: ({ subject }) => attachmentPermission(subject, 'write'), run: addAttachment },
  'attachment.remove': { permission: ({ subject }) => attachmentPermission(subject, 'write'), run: removeAttachment },
  'draft.save': { permission: ({ kind }) => contractOf(kind).permissions.write, run: saveDraft },
  'draft.delete': { permission: writeItsKind('draft'), run: deleteDraft },
  'record.save': { permission: ({ kind }) => recordContractOf(kind).permissions.write, run: saveRecord },
  'record.setActive': { permission: ({ kind }) => recordContractOf(kind).permissions.write, run: setRecordActive },
  // A lead is marketing's, the customer it becomes is not: who may write partners may make one.
  'lead.makeCustomer': { permission: () => 'partners.write', run: makeCustomer },
  'position.lay': { permission: () => 'warehouse.write', run: layPositions },
  'environment.enter': { permission: () => 'warehouse.write', run: enterReading },
  'environment.import': { permission: () => 'warehouse.write', run: importReadings },
  'environment.void': { permission: () => 'warehouse.write', run: voidReading },
  'settings.save': { permission: () => 'office.write', run: saveSettings },
  'letterhead.save': { permission: () => 'office.write', run: saveLetterhead },
  'paper.setImage': { permission: () => 'office.seal', run: setPaperImage },
  'paper.removeImage': { permission: () => 'office.seal', run: removePaperImage },
  'paper.placeMarks': { permission: () => 'office.seal', run: placeMarks },
  'month.close': { permission: () => 'ledger.close', run: closeMonth },
  'month.reopen': { permission: () => 'ledger.reopen', run: reopenMonth },
}
