// What follows from the catalog alone: each kind's tables hold its fields, each declared state is reached and left.

import { describe, expect, test } from 'vitest'
import { contractOf, documentKinds, type DocumentKind } from '../../../src/shared/catalog.ts'
import type { Field, Fields, State } from '../../../src/shared/contract/index.ts'
import { snake } from '../../../src/main/books/sql.ts'
import { value } from '../../books.ts'
import { exampleDay, oneOfEach, scene } from '../posting/one-of-each.ts'
import type { Open } from '../posting/open.ts'
import type { Trade } from '../posting/trade.ts'
import { columnsOf, headTable, sectionTable } from './tables.ts'

const textKinds: ReadonlySet<Field['kind']> = new Set(['text', 'choice', 'lot', 'day'])
const headKey = ['document_id', 'version']
const lineKey = ['id', 'document_id', 'version', 'line_no']

/** The act that leads from a state to another. */
const acts: Readonly<Record<string, (t: Trade, id: number) => Promise<unknown>>> = {
  reversed: (t, id) => t.reverse(id, exampleDay),
  closed: async (t, id) => value(await t.book.command('contract.close', { id, lineId: null, reason: '停供' })),
  approved: async (t, id) => value(await t.book.command('contract.reopen', { id, lineId: null, reason: '再供' })),
}

export function kindSuite(open: Open): void {
  describe('tables of the kinds', () => {
    test('a column for each field, of its type, filled where the field must be; and none besides', async () => {
      const t = await open()
      const wrong: string[] = []
      const compare = async (table: string, key: readonly string[], fields: Fields): Promise<void> => {
        const columns = await t.book.read((sql) => columnsOf(sql, table))
        const expected = [...key, ...Object.keys(fields).map(snake)]
        const names = columns.map(({ name }) => name)
        if (names.toSorted().join() !== expected.toSorted().join())
          wrong.push(`${table}: ${names.join()} ≠ ${expected.join()}`)
        for (const [name, field] of Object.entries(fields)) {
          const column = columns.find((one) => one.name === snake(name))
          if (column?.type !== (textKinds.has(field.kind) ? 'text' : 'integer'))
            wrong.push(`${table}.${name}: ${column?.type}`)
          if (field.required === true && column?.required !== true) wrong.push(`${table}.${name} may be empty`)
        }
      }
      for (const kind of documentKinds) {
        const { head, headPosted, sections } = contractOf(kind)
        await compare(headTable(kind), headKey, { ...head, ...headPosted })
        for (const [name, section] of Object.entries(sections))
          await compare(sectionTable(kind, name), lineKey, { ...section.fields, ...section.posted })
      }
      expect(wrong).toEqual([])
    })

    test('the ways from state to state in the book are those the kinds declare', async () => {
      const t = await open()
      const rows = await t.book.read((sql) =>
        sql.all<{ kind: string; fromState: string; toState: string }>('select * from document_transition'),
      )
      const declared = documentKinds.flatMap((kind) =>
        contractOf(kind).transitions.map(([from, to]) => `${kind} ${from} ${to}`),
      )
      expect(rows.map((row) => `${row.kind} ${row.fromState} ${row.toState}`).toSorted()).toEqual(declared.toSorted())
    })
  })

  describe('states', { timeout: 30_000 }, () => {
    test.each(documentKinds)(
      '%s: every declared state is reached by an act, and every one but the last is left',
      async (kind) => {
        const t = await open()
        const facts = await scene(t)
        const visited = new Set<State>()
        for (const path of pathsOf(kind)) {
          const { id } = await oneOfEach[kind](t, facts)
          expect(await t.state(id)).toBe(path[0])
          for (const [index, state] of path.entries()) {
            if (index > 0) await acts[state]?.(t, id)
            expect(await t.state(id)).toBe(state)
            visited.add(state)
          }
        }
        const declared = new Set([contractOf(kind).firstState, ...contractOf(kind).transitions.flat()])
        expect([...visited].toSorted()).toEqual([...declared].toSorted())
        const left = new Set(contractOf(kind).transitions.map(([from]) => from))
        expect([...declared].filter((state) => !left.has(state))).toEqual(['reversed'])
      },
    )
  })
}

/** From the first state along every declared way, each way once. */
function pathsOf(kind: DocumentKind): State[][] {
  const { firstState, transitions } = contractOf(kind)
  const leading = (to: State): State[] => {
    if (to === firstState) return [to]
    const way = transitions.find(([, next]) => next === to)
    return way ? [...leading(way[0]), to] : []
  }
  return transitions.map(([from, to]) => [...leading(from), to])
}
