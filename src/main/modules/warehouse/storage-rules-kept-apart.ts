// What else fertilizer is kept from: seed, food and feed. Warned about at first, like the rules before them.

import type { Migration } from '../../books/migration.ts'
import { insertRule, type Usual } from './storage-rules.ts'

export const storageRulesKeptApart: Migration = {
  name: 'StorageRulesKeptApart',
  at: 1795442144217,
  async up(ddl) {
    for (const [index, rule] of usual.entries()) await insertRule(ddl, 4 + index, rule)
  },
}

const usual: readonly Usual[] = [
  ['肥料不与种子同放', 'flbyzztf', 'seed', 'any'],
  ['肥料不与粮食食品同放', 'flbylssptf', 'food', 'any'],
  ['肥料不与饲料同放', 'flbysltf', 'feed', 'any'],
]
