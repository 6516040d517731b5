// The rules of settling and closing, worked through on PostgreSQL.

import { postgresPlace } from './postgres-place.ts'
import { postingSuites } from './suites.ts'

postingSuites('settling', postgresPlace)
