// The rules of posting, worked through on SQLite.

import { afterAll } from 'vitest'
import { openIn, sqlitePlace } from './open.ts'
import { postingSuites } from './suites.ts'

const { open, remove } = openIn(sqlitePlace)
afterAll(remove)

postingSuites(open)
