// The fields of a contract's head that are typed and read beside a section: its terms beside the clauses.

import type { DocumentContract, Field } from '../../../shared/contract/index.ts'

export const termsBeside = (contract: DocumentContract, section: string): readonly (readonly [string, Field])[] =>
  Object.entries(contract.head).filter(([, field]) => field.besideSection === section)
