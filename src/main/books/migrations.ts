// All migrations in order: the book's own tables, then each kind's. Their count is the schema version in a file's
// header, so the list only grows.

import { modules } from '../modules/index.ts'
import { contractsFromPlans } from './contracts-from-plans.ts'
import type { Migration } from './migration.ts'
import { bookSchema } from './schema.ts'

export const migrations: readonly Migration[] = [
  bookSchema,
  contractsFromPlans,
  ...Object.values(modules).map((module) => module.migration),
].toSorted((a, b) => a.at - b.at)
