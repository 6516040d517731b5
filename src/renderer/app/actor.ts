// Who works, in words.

import { label, type Label } from '../../shared/contract/index.ts'

/** Until there are users, the one who works is the owner. */
export const actorName = (actor: string): Label => (actor === 'owner' ? label('老板', 'Owner') : label(actor, actor))
