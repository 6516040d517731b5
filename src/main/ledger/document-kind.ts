// A document kind in the engine: its contract, its tables, and the one function that says what it does.

import type { Day } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { AnyDraft, AnyRow, Checked, DocumentContract } from '../../shared/contract/index.ts'
import type { Texts } from '../../shared/api.ts'
import type { Migration } from '../books/migration.ts'
import type { Sql } from '../books/sql.ts'
import type { Facts } from './facts.ts'
import type { Decision, IdSource } from './posting-data.ts'

/** A row knows its place, so that a refusal leads back to the field: `lines.2`. */
export type At = { readonly at: string }

/** The document as `decide` sees it: checked on its face, references known. */
export type Deciding<C extends DocumentContract> = Omit<Checked<C>, 'sections'> & {
  readonly sections: { readonly [S in keyof C['sections']]: readonly (Checked<C>['sections'][S][number] & At)[] }
}

export type KindModule = {
  readonly contract: DocumentContract
  readonly migration: Migration
  /** Facts only this kind needs. `amends` is the document this one is a new version of. */
  loadExtra(sql: Sql, document: Deciding<DocumentContract>, amends: number | null): Promise<unknown>
  decide(document: Deciding<DocumentContract>, facts: Facts, ids: IdSource, extra: unknown): Decision
  /** A draft made from a document of one of the kinds this kind may be made from. */
  make: Make
  /** Lines for a draft, by section, where the contract says that it proposes. */
  propose(sql: Sql, draft: AnyDraft, today: Day): Promise<Proposed>
  /** What a new draft stands with, by section, where the contract says that it does. */
  start(sql: Sql): Promise<Proposed>
}

type Proposed = AnyDraft['sections']
type Make = (
  sql: Sql,
  sourceId: number,
  lineIds: readonly number[] | null,
  today: Day,
  sourceKind: DocumentKind,
) => Promise<Made>
export type Made = { readonly draft: AnyDraft; readonly texts?: Texts }

type Spec<C extends DocumentContract, X> = {
  readonly contract: C
  readonly migration: Migration
  readonly loadExtra?: (sql: Sql, document: Deciding<C>, amends: number | null) => Promise<X>
  readonly decide: (document: Deciding<C>, facts: Facts, ids: IdSource, extra: X) => Decision
  readonly make?: Make
  readonly propose?: (sql: Sql, draft: AnyDraft, today: Day) => Promise<Proposed>
  readonly start?: (sql: Sql) => Promise<Proposed>
}

/** Binds a contract to its posting. The types of head and lines follow from the contract. */
export function documentKind<const C extends DocumentContract, X = undefined>(spec: Spec<C, X>): KindModule {
  return {
    contract: spec.contract,
    migration: spec.migration,
    loadExtra: async (sql, document, amends) =>
      spec.loadExtra ? spec.loadExtra(sql, document as unknown as Deciding<C>, amends) : undefined,
    decide: (document, facts, ids, extra) => spec.decide(document as unknown as Deciding<C>, facts, ids, extra as X),
    make: async (sql, sourceId, lineIds, today, sourceKind) =>
      spec.make
        ? spec.make(sql, sourceId, lineIds, today, sourceKind)
        : { draft: { day: today, remarks: null, head: {}, sections: {} } },
    propose: async (sql, draft, today) => (spec.propose ? spec.propose(sql, draft, today) : {}),
    start: async (sql) => (spec.start ? spec.start(sql) : {}),
  }
}

/** A row as it is stored: what was typed, what posting adds, its id; without its place. */
export function stored<R extends At, M extends AnyRow>(row: R, more: M): AnyRow & M {
  const { at: _at, ...typed } = row
  return { ...(typed as unknown as AnyRow), ...more }
}

/** One of the lines that a typed row becomes, by lots and positions; it knows of which row it comes. */
export const storedPart = <R extends At, M extends AnyRow>(row: R, more: M): AnyRow & M =>
  stored(row, { slipLine: Number(row.at.split('.')[1]) + 1, ...more })
