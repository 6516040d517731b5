// Every report against a quarter worked out by hand, on PostgreSQL.

import { newDatabase } from '../../database.ts'
import { reportSuites } from './suites.ts'

reportSuites(newDatabase)
