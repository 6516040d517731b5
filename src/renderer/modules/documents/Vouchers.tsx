// The vouchers a document posted: number and day, then its lines.

import type { VoucherView } from '../../../shared/api.ts'
import { VoucherLines } from './VoucherLines.tsx'

export function Vouchers({ vouchers }: { readonly vouchers: readonly VoucherView[] }) {
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
