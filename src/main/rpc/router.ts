// The one router. Whatever carries the calls (a port to the desktop's window, an office's WebSocket), these are the
// calls there are. Inputs are checked here against the list of names; what they mean is the book's to judge, and its
// refusals travel as answers. Long work is a stream of events; dropping the stream cancels the work.

import { z } from 'zod'
import type { CommandName, QueryName } from '../../shared/api.ts'
import type { Book } from '../books/book.ts'
import { procedure, type CallContext } from './context.ts'
import { outgoing } from './errors.ts'
import { pushed } from './events.ts'
import {
  commandInputs,
  commandName,
  exportName,
  queryInputs,
  queryName,
  runName,
  takeName,
  taskInputs,
} from './inputs.ts'
import { exportFile, importWorkbook, saveBlank, saveMarked, streamed, takeWorkbook } from './long-calls.ts'
import { shortText, text } from './values.ts'

/** Every error that is not one of ours leaves as a reference to the log. */
const call = procedure.use(async ({ next, context, path }) => {
  try {
    return await next()
  } catch (error) {
    throw outgoing(error, path.join('.'), context.log)
  }
})

export const router = {
  command: call
    .input(z.object({ name: commandName, requestId: z.uuid(), input: z.unknown() }))
    .handler(({ input: { name, requestId, input }, context, errors }) => {
      const checked = commandInputs[name].safeParse(input)
      if (!checked.success) throw errors.NOT_A_CALL({ data: { where: placeOf(name, checked.error) } })
      const command = { actor: context.session.actor, requestId }
      return bookOf(context, errors).command<CommandName>(name, checked.data, command)
    }),

  query: call
    .input(z.object({ name: queryName, input: z.unknown() }))
    .handler(({ input: { name, input }, context, errors }) => {
      const checked = queryInputs[name].safeParse(input)
      if (!checked.success) throw errors.NOT_A_CALL({ data: { where: placeOf(name, checked.error) } })
      return bookOf(context, errors).query<QueryName>(name, checked.data, context.session.actor)
    }),

  run: call
    .input(z.object({ name: runName, input: z.unknown() }))
    .handler(({ input: { name, input }, context, errors, signal }) => {
      const checked = taskInputs[name].safeParse(input)
      if (!checked.success) throw errors.NOT_A_CALL({ data: { where: placeOf(name, checked.error) } })
      bookOf(context, errors)
      const { desk, session } = context
      return streamed(context, name, signal, (options) => desk.task(name, checked.data, null, session.actor, options))
    }),

  export: call
    .input(z.object({ name: exportName, input: z.unknown(), fileName: shortText }))
    .handler(({ input: { name, input, fileName }, context, errors, signal }) => {
      const checked = taskInputs[name].safeParse(input)
      if (!checked.success) throw errors.NOT_A_CALL({ data: { where: placeOf(name, checked.error) } })
      bookOf(context, errors)
      return streamed(context, name, signal, (options) => exportFile(context, name, checked.data, fileName, options))
    }),

  take: call
    .input(z.object({ name: takeName, input: z.unknown(), handle: text }))
    .handler(({ input: { name, input, handle }, context, errors, signal }) => {
      const checked = taskInputs[name].safeParse(input)
      if (!checked.success) throw errors.NOT_A_CALL({ data: { where: placeOf(name, checked.error) } })
      bookOf(context, errors)
      return streamed(context, name, signal, (options) => takeWorkbook(context, name, checked.data, handle, options))
    }),

  /** Changes by anyone, another book opened, the native menu: until the client stops listening. */
  notices: call.handler(({ context, signal }) => pushed(signal, context.desk.notices.listen)),

  info: call.handler(({ context }) => context.desk.info(context.session.actor)),
  recentBooks: call.handler(({ context }) => context.desk.recent()),

  /** Without a location the host asks with a dialog; no refusals then mean that the person thought better of it. */
  openBook: call.input(z.object({ location: text.min(1).nullable() })).handler(async ({ input, context }) => {
    const { desk, session } = context
    const location = input.location ?? (await session.files.chooseBook())
    return location === null ? thoughtBetter : desk.open(location, session.actor)
  }),
  newBook: call
    .input(z.object({ company: text, startMonth: shortText }))
    .handler(({ input, context }) => context.desk.create(input, context.session.actor)),
  openDemo: call.handler(({ context, signal }) =>
    streamed(context, 'openDemo', signal, (options) => context.desk.openDemo(context.session.actor, options)),
  ),
  importWorkbook: call
    .input(z.object({ handle: text }))
    .handler(({ input, context, signal }) =>
      streamed(context, 'importWorkbook', signal, (options) => importWorkbook(context, input.handle, options)),
    ),
  /** What the page would print, as a PDF; null when the person thought better of it, or the host leaves it to the browser. */
  savePdf: call
    .input(z.object({ fileName: shortText }))
    .handler(({ input, context }) => context.session.files.savePdf(input.fileName)),
  /** Saves the workbook of a flawed import with its flaws marked. Null when the person thought better of it. */
  saveMarked: call
    .input(z.object({ ticket: shortText, language: z.enum(['zh', 'en']) }))
    .handler(({ input, context }) => saveMarked(context, input.ticket, input.language)),
  /** Saves the empty workbook to move in with. */
  saveBlank: call
    .input(z.object({ language: z.enum(['zh', 'en']) }))
    .handler(({ input, context }) => saveBlank(context, input.language)),
}

export type Router = typeof router

const thoughtBetter = { ok: false, error: [] } as const

type Errors = { NO_BOOK(): Error }

function bookOf(context: CallContext, errors: Errors): Book {
  const book = context.desk.book()
  if (book === null) throw errors.NO_BOOK()
  return book
}

/** Where the first thing is that does not fit: `document.post: draft.sections.lines.0`. The value is not repeated. */
const placeOf = (name: string, error: z.ZodError): string => `${name}: ${error.issues[0]?.path.join('.') ?? ''}`
