// A record kind (master data): product, partner, warehouse … Records are never deleted, only deactivated;
// their code may change, the id is the key.

import type { Fields, RecordKind } from './field.ts'
import type { Label } from './label.ts'
import type { ModuleName, Permission } from './permission.ts'

export type RecordContract = {
  readonly kind: RecordKind
  readonly module: ModuleName
  readonly label: Label
  /** Must hold `code` and `name`. */
  readonly fields: Fields
  /** Fields that cannot change once a document has used the record. */
  readonly fixedOnceUsed: readonly string[]
  readonly permissions: { readonly read: Permission; readonly write: Permission }
  readonly workbook: string | null
  /** Fields a new record takes over from the one made before it: those made one after another are mostly alike in them. */
  readonly asBefore?: readonly string[]
  /** What a series of codes begins with where there is none yet; null where people choose. */
  readonly firstCode: string | null
  readonly purpose: Label
}

export const defineRecord = <const C extends RecordContract>(contract: C): C => contract
