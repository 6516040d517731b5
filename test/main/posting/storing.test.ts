// The rules of keeping in store, and of what waits or is refused, worked through on SQLite.

import { sqlitePlace } from './open.ts'
import { postingSuites } from './suites.ts'

postingSuites('storing', sqlitePlace)
