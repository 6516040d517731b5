// The version in force of a document as something to type on: to change it, or to say at its end how it ended.

import type { DocumentView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { normalizeRow } from '../../../shared/contract/index.ts'
import type { Typing } from './typing.ts'

/** Lines keep their ids, so that they stay the same lines. */
export function typingOf(view: DocumentView): Typing {
  const contract = contractOf(view.kind)
  return {
    draft: {
      day: view.day,
      remarks: view.remarks,
      head: normalizeRow(contract.head, view.head),
      sections: Object.fromEntries(
        Object.entries(contract.sections).map(([name, section]) => [
          name,
          (view.sections[name] ?? []).map((row) => ({ ...normalizeRow(section.fields, row), id: row['id'] ?? null })),
        ]),
      ),
    },
    texts: view.texts,
  }
}
