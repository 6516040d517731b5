// What an act comes to: a command of the book, ready to be sent and to be printed.

import type { CommandName, Commands } from '../../src/shared/api.ts'
import type { DocumentKind } from '../../src/shared/catalog.ts'
import type { AnyDraft, AnyRow } from '../../src/shared/contract/index.ts'
import type { Draw } from './draw.ts'
import type { World } from './world.ts'

export type Command = {
  [N in CommandName]: { readonly name: N; readonly input: Commands[N]['input'] }
}[CommandName]

/** Null when there is nothing the act could concern. */
export type Resolve = (world: World, draw: Draw) => Promise<Command | null>

export const posting = (
  kind: DocumentKind,
  day: string,
  head: AnyRow,
  sections: AnyDraft['sections'] = {},
): Command => ({
  name: 'document.post',
  input: { kind, draft: { day, remarks: null, head, sections }, draftId: null },
})

export const latest = (...days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b))
