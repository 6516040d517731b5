// What a draft came back with from approval: known to the page that loaded it, told by whatever editor types it.

import { createContext } from 'react'
import type { DraftApproval } from '../../../shared/api.ts'

export const Returned = createContext<DraftApproval | null>(null)
