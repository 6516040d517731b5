// The rules of planning and buying, worked through on PostgreSQL.

import { postgresPlace } from './postgres-place.ts'
import { postingSuites } from './suites.ts'

postingSuites('buying', postgresPlace)
