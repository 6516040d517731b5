// A report: parameters, columns, and who may read it. Its query is one function in `src/main/reports`.

import type { Fields, RowOf } from './field.ts'
import type { Label } from './label.ts'
import type { ModuleName, Permission } from './permission.ts'

export type ReportContract = {
  /** As the command line calls it. */
  readonly name: string
  readonly module: ModuleName
  readonly label: Label
  readonly params: Fields
  readonly columns: Fields
  /** Columns that are left out where no row is told apart by them. */
  readonly dimensions?: readonly string[]
  /** Columns that wait among those to choose from where there is no room for all, the first to go first. */
  readonly yielding?: readonly string[]
  readonly permission: Permission
  /** What one row leads to when it is opened. */
  readonly drill: ReportDrill | null
  readonly purpose: Label
}

/** Names the column with the id (or code) and what it opens. */
export type ReportDrill =
  | {
      readonly to: 'document'
      readonly column: string
      /** Where rows lead that add up several documents. */
      readonly otherwise?: Extract<ReportDrill, { readonly to: 'report' }>
    }
  | { readonly to: 'partner'; readonly column: string }
  | { readonly to: 'report'; readonly report: string; readonly params: Readonly<Record<string, string>> }
  /** A new document of the kind, told what of it the row says. */
  | { readonly to: 'draft'; readonly kind: string; readonly given: Readonly<Record<string, string>> }

export const defineReport = <const C extends ReportContract>(contract: C): C => contract

export type ReportParams<C extends ReportContract> = RowOf<C['params']>
export type ReportRow<C extends ReportContract> = RowOf<C['columns']>
