// How screens ask and act: queries kept fresh, commands that answer with a result or with all that is wrong.
// Any change of the book by anyone marks every answer stale; only what the visible tab shows is asked again at once,
// the hidden tabs ask when they are looked at. Old answers stay in place until the new ones are there.

import { QueryClient, QueryClientProvider, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { CommandName, Commands, Queries, QueryName } from '../../shared/api.ts'
import type { Client } from '../../shared/client.ts'
import type { Refusal } from '../../shared/contract/index.ts'
import { failure, type Result } from '../../shared/kernel/index.ts'
import { reportFailure } from './failures.ts'
import { useTab } from './tab-context.ts'
import { counted } from './waiting.ts'

const ClientContext = createContext<Client | null>(null)

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient outside ClientProvider')
  return client
}

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  })

export function ClientProvider(props: { readonly client: Client; readonly children: ReactNode }) {
  const client = useMemo(() => counted(props.client), [props.client])
  const [queries] = useState(makeQueryClient)
  useEffect(() => client.onChange(() => void queries.invalidateQueries()), [client, queries])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{props.children}</QueryClientProvider>
    </ClientContext>
  )
}

type QueryOptions = {
  /** Ask only when this holds. */
  readonly enabled?: boolean
  /** Keep showing the answer to the last input until the next one is there. */
  readonly keepPrevious?: boolean
}

/** The answer to a query, kept fresh while the tab it stands in is looked at. */
export function useQueryOf<N extends QueryName>(
  name: N,
  input: Queries[N]['input'],
  options: QueryOptions = {},
): UseQueryResult<Queries[N]['output']> {
  const client = useClient()
  const { active } = useTab()
  return useQuery<Queries[N]['output']>({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.query(name, input, signal),
    enabled: active && options.enabled !== false,
    ...(options.keepPrevious
      ? { placeholderData: (previous: Queries[N]['output'] | undefined) => previous as never }
      : {}),
  })
}

export type CommandRun<N extends CommandName> = {
  /** An answer or refusals. A broken connection or program is reported on screen and answers with no refusals. */
  run(input: Commands[N]['input']): Promise<Result<Commands[N]['output'], readonly Refusal[]>>
  readonly busy: boolean
}

/** Runs a command; whatever it changed is asked for again before `run` answers. */
export function useCommand<N extends CommandName>(name: N): CommandRun<N> {
  const client = useClient()
  const queries = useQueryClient()
  const [running, setRunning] = useState(0)
  const run = useCallback(
    async (input: Commands[N]['input']): Promise<Result<Commands[N]['output'], readonly Refusal[]>> => {
      setRunning((count) => count + 1)
      try {
        const answer = await client.command(name, input)
        // Drafts are saved while people type; that must not set off every list on screen.
        if (answer.ok && name !== 'draft.save') void queries.invalidateQueries()
        return answer
      } catch (error) {
        reportFailure(error)
        return failure([])
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [client, name, queries],
  )
  return { run, busy: running > 0 }
}
