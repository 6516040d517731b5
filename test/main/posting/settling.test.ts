// The rules of settling and closing, worked through on SQLite.

import { sqlitePlace } from './open.ts'
import { postingSuites } from './suites.ts'

postingSuites('settling', sqlitePlace)
