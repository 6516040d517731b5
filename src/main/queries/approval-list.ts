// Requests for approval: what waits for the one who asks, what they submitted, and what was decided. Waiting requests
// are few; whose they are is read from their reasons.

import type { ApprovalList, ApprovalRow, DraftApproval } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import type { Actor, ApprovalState } from '../../shared/contract/index.ts'
import { addDays, instantInChina, present, type Day } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { actsOf, mayDecide, readApprovals, standingOf, type ApprovalRequest } from './approval-rows.ts'

export async function listApprovals(sql: Sql, which: ApprovalList, actor: Actor): Promise<ApprovalRow[]> {
  const requests =
    which === 'toApprove'
      ? await waitingFor(sql, actor)
      : which === 'mine'
        ? await readApprovals(sql, 'submitted_by = ?', [actor.name])
        : await readApprovals(sql, `state in ('approved', 'refused', 'returned')`, [])
  const readable = requests.filter((request) => mayRead(actor, request))
  const last = await lastActs(
    sql,
    readable.map(({ id }) => id),
  )
  return readable.map((request) => {
    const { id, state, kind, title, totalFen, needs, submittedAt, submittedBy, amends } = request
    const { at, by, words } = last.get(id) ?? { at: submittedAt, by: submittedBy, words: null }
    return { id, state, at, by, words, kind, title, totalFen, needs, submittedAt, submittedBy, amends: amends !== null }
  })
}

/** Those that wait for a word this one may give. */
export async function waitingFor(sql: Sql, actor: Actor): Promise<ApprovalRequest[]> {
  const found: ApprovalRequest[] = []
  for (const request of await readApprovals(sql, `state = 'waiting'`, [])) {
    const { asked } = standingOf(request, request, await actsOf(sql, request.id))
    const mine = asked.some((need) => mayDecide(actor, need, request.submittedBy))
    if (mine && mayRead(actor, request)) found.push(request)
  }
  return found
}

const mayRead = (actor: Actor, { kind }: ApprovalRequest): boolean =>
  actor.permissions.has(contractOf(kind).permissions.read)

/** What came back to the one who submitted it and is still theirs to change. */
export async function returnedTo(sql: Sql, actor: Actor): Promise<number> {
  const row = await sql.get<{ count: number }>(
    `select count(*) as count from approval where state = 'returned' and submitted_by = ?`,
    [actor.name],
  )
  return row?.count ?? 0
}

const daysTold = 3

/** What others refused of theirs these days: its draft is gone, so nothing else would tell them. */
export async function refusedTo(sql: Sql, actor: Actor, today: Day): Promise<number> {
  const row = await sql.get<{ count: number }>(
    `select count(*) as count from approval a join approval_act act on act.approval_id = a.id
    where a.state = 'refused' and a.submitted_by = ? and act.act = 'refuse' and act.actor <> ? and act.at >= ?`,
    [actor.name, actor.name, present(instantInChina(addDays(today, -daysTold), 0, 0), 'midnight')],
  )
  return row?.count ?? 0
}

/** By draft, or by contract that is changed: the request that waits or was returned. */
export async function openRequests(
  sql: Sql,
  of: 'draft_id' | 'amends_id',
  ids: readonly number[],
): Promise<ReadonlyMap<number, DraftApproval>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<{ id: number; owner: number; state: ApprovalState; at: number; submittedBy: string }>(
    `select id, ${of} as owner, state, submitted_at as at, submitted_by from approval
    where state in ('waiting', 'returned') and ${oneOf(sql, of, 'ids')}`,
    [ids],
  )
  const last = await lastActs(
    sql,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ id, owner, state, at, submittedBy }) => [
      owner,
      { id, state, ...(last.get(id) ?? { at, by: submittedBy, words: null }) },
    ]),
  )
}

type LastAct = Pick<DraftApproval, 'at' | 'by' | 'words'>

async function lastActs(sql: Sql, ids: readonly number[]): Promise<Map<number, LastAct>> {
  const rows = await sql.all<LastAct & { approvalId: number }>(
    `select approval_id, at, actor as by, words from approval_act
    where id in (select max(id) from approval_act where ${oneOf(sql, 'approval_id', 'ids')} group by approval_id)`,
    [ids],
  )
  return new Map(rows.map(({ approvalId, ...act }) => [approvalId, act]))
}
