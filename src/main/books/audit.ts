// The trail: one row for every command, with who, when, what, and how it stood before and after.

import type { Unit } from './unit.ts'

export type AuditEntry = {
  readonly command: string
  readonly subjectType: 'document' | 'record' | 'month' | 'book' | 'approval' | null
  readonly subjectId: number | null
  readonly reason?: string | null
  readonly before?: unknown
  readonly after?: unknown
}

export async function writeAudit(unit: Unit, entry: AuditEntry): Promise<void> {
  await unit.sql.insert('audit', [
    {
      id: unit.ids.next(),
      at: unit.now,
      actor: unit.actor.name,
      command: entry.command,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      reason: entry.reason ?? null,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
      requestId: unit.requestId,
    },
  ])
}
