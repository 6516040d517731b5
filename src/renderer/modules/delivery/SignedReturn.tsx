// The signed return of a delivery below its lines: who signed and when, what did not come whole, in red, and what follows.

import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import type { DocumentView } from '../../../shared/api.ts'
import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { differs, waitsForReturn, type SignedLine } from '../../../shared/sales/signed-return.ts'
import { FollowUp } from './FollowUp.tsx'
import { formatInstant, formatQuantity } from '../../ui/format.ts'

export function SignedReturn({ view }: { readonly view: DocumentView }) {
  const { t } = useWords()
  const { signed } = view
  if (!signed) return <p className="document-none">{t(waitsForReturn(view) ? awaited : none)}</p>
  return (
    <>
      <FollowUp view={view} />
      <SignedLines view={view} signed={signed} />
    </>
  )
}

type LinesProps = { readonly view: DocumentView; readonly signed: NonNullable<DocumentView['signed']> }

function SignedLines({ view, signed }: LinesProps) {
  const { t } = useWords()
  return (
    <table className="panel-table sign-return">
      <thead>
        <tr>
          <th>{t(label('商品', 'Product'))}</th>
          <th>{t(label('批号', 'Lot'))}</th>
          <th className="sign-figure">{t(label('出库', 'Delivered'))}</th>
          <th className="sign-figure">{t(label('实收', 'Received'))}</th>
          <th className="sign-figure">{t(label('其中破损', 'Of them torn'))}</th>
          <th className="sign-figure">{t(label('少收', 'Short'))}</th>
        </tr>
      </thead>
      <tbody>
        {(view.sections['lines'] ?? []).map((row) => {
          const line = signed.lines.find(({ lineId }) => lineId === row['id'])
          return line && <Line key={line.lineId} row={row} line={line} />
        })}
      </tbody>
      <caption>
        {t(
          label(
            `${signed.day} 由 ${signed.signedBy} 签收；${actorName(signed.user).zh} 于 ${formatInstant(signed.at)} 登记`,
            `Signed by ${signed.signedBy} on ${signed.day}; entered by ${actorName(signed.user).en} at ${formatInstant(signed.at)}`,
          ),
        )}
        {signed.remarks !== null && <span> · {signed.remarks}</span>}
      </caption>
    </table>
  )
}

function Line({ row, line }: { readonly row: AnyRow; readonly line: SignedLine }) {
  const delivered = Number(row['qtyMilli'])
  const short = delivered - line.receivedMilli
  return (
    <tr className={differs(delivered, line) ? 'sign-differs' : ''}>
      <td>{row['productName']}</td>
      <td>{row['lot']}</td>
      <td className="sign-figure">
        {formatQuantity(delivered)} {row['unit']}
      </td>
      <td className="sign-figure">{formatQuantity(line.receivedMilli)}</td>
      <td className="sign-figure">{line.damagedMilli === 0 ? '' : formatQuantity(line.damagedMilli)}</td>
      <td className="sign-figure">{short === 0 ? '' : formatQuantity(short)}</td>
    </tr>
  )
}

const awaited = label('送出去了，回单还没回来。', 'It was brought; the signed return is not back yet.')
const none = label('没有登记回单。', 'No signed return was kept.')
