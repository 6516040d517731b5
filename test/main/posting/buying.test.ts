// The rules of planning and buying, worked through on SQLite.

import { sqlitePlace } from './open.ts'
import { postingSuites } from './suites.ts'

postingSuites('buying', sqlitePlace)
