// The rules of posting, worked through on PostgreSQL.

import { afterAll } from 'vitest'
import { openIn } from './open.ts'
import { postgresPlace } from './postgres-place.ts'
import { postingSuites } from './suites.ts'

const { open, remove } = openIn(postgresPlace)
afterAll(remove)

postingSuites(open)
