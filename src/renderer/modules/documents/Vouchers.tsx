// The vouchers a document posted: number and day, then its lines.

import { useWords } from '../../app/language.tsx'
import type { VoucherView } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { VoucherLines } from './VoucherLines.tsx'

export function Vouchers({ vouchers }: { readonly vouchers: readonly VoucherView[] }) {
  const { t } = useWords()
  if (vouchers.length === 0)
    return (
      <p className="document-none">
        {t(label('这类单据不动钱货，没有凭证。', 'What moves neither goods nor money posts no voucher.'))}
      </p>
    )
  return vouchers.map((voucher) => (
    <section key={voucher.id}>
      <p className="voucher-title">
        {voucher.no}
        <span>{voucher.day}</span>
        <span>{voucher.text}</span>
      </p>
      <VoucherLines lines={voucher.lines} />
    </section>
  ))
}
