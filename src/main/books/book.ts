// An open book, as hosts, the command line and tests see it: commands and queries by name, nothing else.

import type { CommandName, Commands, Queries, QueryName } from '../../shared/api.ts'
import type { Actor, Refusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/kernel/index.ts'

export type CommandContext = {
  readonly actor: Actor
  /** Made by the client; the same id acts once and answers the same. */
  readonly requestId: string
}

export type Book = {
  /** The file, or the PostgreSQL address without its password. */
  readonly location: string
  readonly engine: 'sqlite' | 'postgres'
  command<N extends CommandName>(
    name: N,
    input: Commands[N]['input'],
    context: CommandContext,
  ): Promise<Result<Commands[N]['output'], readonly Refusal[]>>
  query<N extends QueryName>(name: N, input: Queries[N]['input'], actor: Actor): Promise<Queries[N]['output']>
  /** Called after every command that changed the book. */
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

/** Time comes from outside: tests and imports set it. */
export type Clock = { now(): number }
export const systemClock: Clock = { now: () => Date.now() }
