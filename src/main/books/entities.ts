// TypeORM's view of the records: one entity per record kind, made from its contract.
// TypeORM owns these, the migrations and the simple reads; posting and reports speak SQL on the same connection.

import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'
import { records } from '../../shared/catalog.ts'
import type { Field, RecordKind, Value } from '../../shared/contract/index.ts'
import { snake } from './sql.ts'

export type RecordEntity = { id: number; active: boolean; version: number; search: string } & Record<string, Value>

const asFlag = { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => value === 1 }

const columnOf = (name: string, field: Field): EntitySchemaColumnOptions => ({
  name: snake(name),
  nullable: field.required !== true && field.kind !== 'flag',
  ...columnType(field),
})

function columnType(field: Field): Pick<EntitySchemaColumnOptions, 'type' | 'transformer'> {
  switch (field.kind) {
    case 'flag':
      return { type: 'integer', transformer: asFlag }
    case 'text':
    case 'choice':
    case 'day':
    case 'lot':
      return { type: 'text' }
    default:
      return { type: 'bigint' }
  }
}

const entityOf = (kind: RecordKind): EntitySchema<RecordEntity> =>
  new EntitySchema<RecordEntity>({
    name: kind,
    tableName: snake(kind),
    columns: {
      id: { type: 'bigint', primary: true },
      active: { type: 'integer', transformer: asFlag },
      version: { type: 'bigint' },
      search: { type: 'text' },
      ...Object.fromEntries(Object.entries(records[kind].fields).map(([name, field]) => [name, columnOf(name, field)])),
    },
  })

export const recordEntities = Object.fromEntries(
  (Object.keys(records) as RecordKind[]).map((kind) => [kind, entityOf(kind)]),
) as Record<RecordKind, EntitySchema<RecordEntity>>

export const entities = Object.values(recordEntities)
