// What a document comes to, right in the bottom bar; nothing where its kind bears no money.

import { bearsMoney, label, type DocumentContract } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { formatFen } from '../../ui/format.ts'

type Props = { readonly contract: DocumentContract; readonly fen: number }

export function DocumentTotal({ contract, fen }: Props) {
  const { t } = useWords()
  if (!bearsMoney(contract)) return null
  return (
    <span className="document-total">
      {t(label('合计', 'Total'))} <b className={fen < 0 ? 'document-late' : ''}>¥ {formatFen(fen)}</b>
    </span>
  )
}
