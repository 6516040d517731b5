// Books on PostgreSQL.

import { afterAll } from 'vitest'
import { openIn } from '../posting/open.ts'
import { postgresPlace } from '../posting/postgres-place.ts'
import { bookSuites } from './suites.ts'

const { open, remove } = openIn(postgresPlace)
afterAll(remove)

bookSuites(open)
