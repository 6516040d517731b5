// Beside the number of a lot: why it is not taken by itself. A usable lot says nothing.

import { lotStandings, type LotStanding } from '../../../shared/warehouse/lot-quality.ts'
import { useWords } from '../../app/language.tsx'

export function LotMark({ standing }: { readonly standing: LotStanding }) {
  const { t } = useWords()
  return standing === 'ok' ? null : <em className={`lot-mark lot-${standing}`}>{t(lotStandings[standing])}</em>
}
