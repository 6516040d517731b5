// What a workbook became: how much of each, and what was left out. Then on into the book.

import { Button } from 'antd'
import type { BookInfo } from '../../../shared/api.ts'
import { contractOf, isDocumentKind, recordContractOf, records } from '../../../shared/catalog.ts'
import type { ImportSummary } from '../../../shared/client.ts'
import { label, type Label, type RecordKind } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { formatNumber } from '../../ui/format.ts'
import { counted } from '../../app/plural.ts'

type MovedInProps = { readonly info: BookInfo; readonly summary: ImportSummary }

export function MovedIn({ info, summary }: MovedInProps) {
  const { t } = useWords()
  const { entered } = useSession()
  const counts = [...Object.entries(summary.records), ...Object.entries(summary.documents)].filter(
    ([, count]) => count > 0,
  )
  return (
    <div className="first-form">
      <h2>{t(label(`已迁入 ${info.company}`, `${info.company} has moved in`))}</h2>
      <ul className="first-counts">
        {counts.map(([kind, count]) => (
          <li key={kind}>
            <span>{t(kindLabel(kind))}</span>
            <strong>{formatNumber('integer', count)}</strong>
          </li>
        ))}
      </ul>
      {summary.leftOut.length > 0 && (
        <p>
          {t(label('没有用到的工作表：', 'Sheets that were left out: '))}
          {summary.leftOut.join(t(label('、', ', ')))}
        </p>
      )}
      {summary.warnings > 0 && (
        <p className="first-warned">
          {t(
            label(
              `超信用额度等提醒 ${summary.warnings} 处，已照录`,
              `${counted(summary.warnings, 'warning')} (credit limits and the like), taken as they are`,
            ),
          )}
        </p>
      )}
      <Button type="primary" autoFocus onClick={() => entered(info)}>
        {t(label('进入账套', 'Enter the book'))}
      </Button>
    </div>
  )
}

function kindLabel(kind: string): Label {
  if (isDocumentKind(kind)) return contractOf(kind).label
  return Object.hasOwn(records, kind) ? recordContractOf(kind as RecordKind).label : label(kind, kind)
}
