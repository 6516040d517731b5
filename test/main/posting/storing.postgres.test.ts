// The rules of keeping in store, and of what waits or is refused, worked through on PostgreSQL.

import { postgresPlace } from './postgres-place.ts'
import { postingSuites } from './suites.ts'

postingSuites('storing', postgresPlace)
