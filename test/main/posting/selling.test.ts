// The rules of selling, worked through on SQLite.

import { sqlitePlace } from './open.ts'
import { postingSuites } from './suites.ts'

postingSuites('selling', sqlitePlace)
