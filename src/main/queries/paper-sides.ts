// The other side of a paper, from the table of partners (`p` in the question).

import type { PartnerFacts } from '../../shared/print/form.ts'

export const sideColumns = 'p.phone, p.address, p.tax_no, p.bank_name, p.bank_account'

export const sideOf = ({ name, phone, address, taxNo, bankName, bankAccount }: PartnerFacts): PartnerFacts => ({
  name,
  phone,
  address,
  taxNo,
  bankName,
  bankAccount,
})
