// A migration, written once for both engines, and its form for TypeORM, which runs each exactly once and in order.

import type { MigrationInterface, QueryRunner } from 'typeorm'
import { assert } from '../../shared/kernel/index.ts'
import { makeDdl, statementText, type Ddl } from './ddl.ts'

export type Migration = {
  /** What it brings, in one word or two: `goodsReceipt`. */
  readonly name: string
  /** When it was written, UTC milliseconds: the order in which migrations run. Never changed afterwards. */
  readonly at: number
  up(ddl: Ddl): Promise<void>
}

export type MigrationClass = new () => MigrationInterface

export const typeormMigrations = (migrations: readonly Migration[]): MigrationClass[] =>
  migrations.map((migration, index) => typeormMigration(migration, index === migrations.length - 1))

function typeormMigration(migration: Migration, isLast: boolean): MigrationClass {
  return class implements MigrationInterface {
    name = `${migration.name}${migration.at}`
    async up(runner: QueryRunner): Promise<void> {
      const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite'
      await migration.up(makeDdl(dialect, (one) => runner.query(statementText(dialect, one))))
      if (isLast && dialect === 'sqlite') noLooseRows(await runner.query('pragma foreign_key_check'))
    }
    /** A book never goes back: an older program refuses a newer file. */
    async down(): Promise<void> {
      throw new Error(`${migration.name} cannot be undone; restore the copy made before it`)
    }
  }
}

/** SQLite overlooks foreign keys while tables change: they are checked before the commit. */
export function noLooseRows(loose: unknown): void {
  assert(Array.isArray(loose) && loose.length === 0, 'a migration left rows that point nowhere')
}
