// Throws the draft away, from every editor the same: what was typed is asked about first.

import { label } from '../../../shared/contract/index.ts'
import { ActButton } from '../../ui/ActButton.tsx'

export const DeleteDraft = ({ throwAway }: { readonly throwAway: () => Promise<void> }) => (
  <ActButton act={label('删除草稿', 'Delete draft')} keyName="Alt+Delete" run={() => void throwAway()} />
)
