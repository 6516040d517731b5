// The lines of a voucher with their sums: accounts that lead to their ledger, debit and credit side by side.

import { useWords } from '../../app/language.tsx'
import { label } from '../../../shared/contract/index.ts'
import type { VoucherView } from '../../../shared/api.ts'
import { formatFen } from '../../ui/format.ts'

export function VoucherLines({ lines }: { readonly lines: VoucherView['lines'] }) {
  const { t } = useWords()
  const debit = lines.reduce((sum, line) => sum + line.debitFen, 0)
  const credit = lines.reduce((sum, line) => sum + line.creditFen, 0)
  return (
    <table className="panel-table voucher">
      <thead>
        <tr>
          <th className="voucher-account">{t(label('科目', 'Account'))}</th>
          <th className="voucher-partner">{t(label('往来单位', 'Partner'))}</th>
          <th>{t(label('摘要', 'Text'))}</th>
          <th className="voucher-fen">{t(label('借方', 'Debit'))}</th>
          <th className="voucher-fen">{t(label('贷方', 'Credit'))}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td title={`${line.account} ${line.accountName}`}>
              <span className="voucher-code">{line.account}</span>
              {line.accountName}
            </td>
            <td title={line.partner ?? ''}>{line.partner}</td>
            <td title={line.text}>{line.text}</td>
            <Amount fen={line.debitFen} />
            <Amount fen={line.creditFen} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t(label('合计', 'Total'))}</td>
          <Amount fen={debit} always />
          <Amount fen={credit} always />
        </tr>
      </tfoot>
    </table>
  )
}

function Amount({ fen, always = false }: { fen: number; always?: boolean }) {
  return (
    <td className={fen < 0 ? 'voucher-fen lines-negative' : 'voucher-fen'}>
      {fen === 0 && !always ? '' : formatFen(fen)}
    </td>
  )
}
