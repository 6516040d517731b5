// The bar below a list: how many the filter shows, how many drafts wait.

import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { formatNumber } from '../../ui/format.ts'
import type { Shown } from '../../ui/grid/ServerGrid.tsx'
import { counted } from '../../app/plural.ts'

export function ListFoot({ shown, drafts = 0 }: { readonly shown: Shown | null; readonly drafts?: number }) {
  const { t } = useWords()
  const count = formatNumber('integer', shown?.count ?? 0)
  return (
    <>
      {shown && <span>{t(label(`共 ${count} 条`, counted(shown.count, 'row')))}</span>}
      {drafts > 0 && (
        <span className="foot-note">
          {t(label(`草稿 ${drafts} 张未过账`, `${counted(drafts, 'draft')} not posted`))}
        </span>
      )}
    </>
  )
}
