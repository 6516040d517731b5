// Books on SQLite.

import { afterAll } from 'vitest'
import { openIn, sqlitePlace } from '../posting/open.ts'
import { bookSuites } from './suites.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

bookSuites(open)
