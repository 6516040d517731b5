// What heads every document, of whatever kind: its row, the guard of its states, links, reversals, versions, closures.

import { c, type Ddl } from './ddl.ts'

export async function documentTables(ddl: Ddl): Promise<void> {
  await ddl.table(
    'document',
    {
      id: c.id,
      kind: c.text,
      no: c.text,
      day: c.day,
      partnerId: c.maybe(c.ref('partner')),
      partnerName: c.maybe(c.text),
      state: c.text,
      version: c.integer,
      totalFen: c.fen,
      remarks: c.maybe(c.text),
      search: c.text,
      /** The document this one was posted with: the delivery of a receipt of money taken on the slip. */
      companionOfId: c.maybe(c.ref('document')),
      /** Its number came from a workbook: kept, and not checked for gaps. */
      noGiven: c.flag,
      postedAt: c.instant,
      postedBy: c.text,
    },
    {
      primary: ['id'],
      unique: [['kind', 'no']],
      index: [['kind', 'day', 'id'], ['partnerId', 'kind'], ['companionOfId']],
    },
  )
  await ddl.table(
    'document_transition',
    { kind: c.text, fromState: c.text, toState: c.text },
    { primary: ['kind', 'fromState', 'toState'] },
  )
  await documentGuard(ddl)
  await ddl.table(
    'document_link',
    { sourceId: c.ref('document'), documentId: c.ref('document') },
    { primary: ['sourceId', 'documentId'], index: [['documentId']] },
  )
  await ddl.appendOnly('document_link')
  await ddl.table(
    'reversal',
    { documentId: c.ref('document'), day: c.day, reason: c.text, at: c.instant, actor: c.text },
    { primary: ['documentId'] },
  )
  await ddl.appendOnly('reversal')
  await ddl.table(
    'contract_version',
    { documentId: c.ref('document'), version: c.integer, reason: c.text, at: c.instant, actor: c.text },
    { primary: ['documentId', 'version'] },
  )
  await ddl.appendOnly('contract_version')
  await ddl.table(
    'closure',
    {
      id: c.id,
      documentId: c.ref('document'),
      lineId: c.maybe(c.id),
      closed: c.flag,
      reason: c.text,
      at: c.instant,
      actor: c.text,
    },
    { primary: ['id'], index: [['documentId']] },
  )
  await ddl.appendOnly('closure')
  await ddl.table('closed_line', { lineId: c.id, documentId: c.ref('document') }, { primary: ['lineId'] })
}

/**
 * Only state and version of a document change, the state only along its kind's declared ways;
 * total, remarks and what it is found by are the version's, and change with it.
 */
async function documentGuard(ddl: Ddl): Promise<void> {
  const fixed = [
    'id',
    'kind',
    'no',
    'day',
    'partner_id',
    'partner_name',
    'companion_of_id',
    'no_given',
    'posted_at',
    'posted_by',
  ]
  const same = ddl.dialect === 'sqlite' ? 'is not' : 'is distinct from'
  const differs = (name: string): string => `new.${name} ${same} old.${name}`
  const changed = fixed.map(differs).join(' or ')
  const unversioned = `new.version = old.version and (${['total_fen', 'remarks', 'search'].map(differs).join(' or ')})`
  const noWay = `new.state <> old.state and not exists (select 1 from document_transition t where t.kind = old.kind and t.from_state = old.state and t.to_state = new.state)`
  const backwards = 'new.version < old.version'
  if (ddl.dialect === 'sqlite') {
    await ddl.execute(
      `create trigger document_guard before update on document when ${changed} or ${backwards} or (${unversioned}) or (${noWay}) begin select raise(abort, 'a document changes only along its declared states'); end`,
    )
    await ddl.execute(
      `create trigger document_no_delete before delete on document begin select raise(abort, 'document is append-only'); end`,
    )
    return
  }
  await ddl.execute(`create function guard_document() returns trigger language plpgsql as $$ begin
    if ${changed} or ${backwards} or (${unversioned}) or (${noWay}) then raise exception 'a document changes only along its declared states'; end if;
    return new; end $$`)
  await ddl.execute(
    `create trigger document_guard before update on document for each row execute function guard_document()`,
  )
  await ddl.execute(
    `create trigger document_no_delete before delete on document for each row execute function refuse_change()`,
  )
  await ddl.execute(
    `create trigger document_no_truncate before truncate on document for each statement execute function refuse_change()`,
  )
}
