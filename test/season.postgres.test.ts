// The same seasons in PostgreSQL: the same figures, to the fen.

import { newDatabase } from './database.ts'
import { describeSeason, madeSeason, theSeason } from './season/season-suite.ts'

describeSeason(theSeason, newDatabase)
describeSeason(madeSeason(2, '2025-01-01', 90, 1), newDatabase)
