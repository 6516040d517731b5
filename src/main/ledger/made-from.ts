// What the lines of a draft were made from (an order from a quotation, a contract from a plan): taken up with the first
// version, so that a new one takes nothing a second time.

import type { AnyDraft, DocumentContract, Fields } from '../../shared/contract/index.ts'

/** What lines may be made from; a source that a line must name is no taking up, and is checked anew. */
export const sourcesIn = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === 'sourceLine' && !field.onlyNamed ? [name] : []))

export function withoutSources({ sections }: DocumentContract, draft: AnyDraft): AnyDraft {
  const none = Object.fromEntries(sourcesIn(sections.lines?.fields ?? {}).map((name) => [name, null]))
  const lines = (draft.sections.lines ?? []).map((row) => ({ ...row, ...none }))
  return { ...draft, sections: { ...draft.sections, lines } }
}
