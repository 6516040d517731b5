// The rules of selling, worked through on PostgreSQL.

import { postgresPlace } from './postgres-place.ts'
import { postingSuites } from './suites.ts'

postingSuites('selling', postgresPlace)
