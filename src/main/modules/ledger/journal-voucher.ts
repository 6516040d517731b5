// Journal voucher 记账凭证: an entry by hand, balanced, never on a control account.

import { formatFen, sumFen, type Fen } from '../../../shared/kernel/index.ts'
import { journalVoucher as contract } from '../../../shared/ledger/journal-voucher.ts'
import { c } from '../../books/ddl.ts'
import { chosenAccount } from '../../ledger/check-account.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'

export const journalVoucher = documentKind({
  contract,
  migration: {
    name: 'JournalVoucher',
    at: 1763856018000,
    async up(ddl) {
      await ddl.documentTables(
        'journalVoucher',
        {},
        {
          lines: {
            text: c.text,
            ledgerAccountId: c.ref('ledger_account'),
            debitFen: c.maybe(c.fen),
            creditFen: c.maybe(c.fen),
          },
        },
      )
      await ddl.transitions('journalVoucher', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, document.sections.lines[0]?.text ?? '')
    const debit = sumFen(document.sections.lines.map((row) => row.debitFen ?? (0 as Fen)))
    const credit = sumFen(document.sections.lines.map((row) => row.creditFen ?? (0 as Fen)))
    if (debit !== credit)
      posting.refuse('voucher.unbalanced', 'lines', {
        debit: formatFen(debit),
        credit: formatFen(credit),
        difference: formatFen(Math.abs(debit - credit) as Fen),
      })
    for (const row of document.sections.lines) {
      if (Boolean(row.debitFen) === Boolean(row.creditFen)) posting.refuse('voucher.oneSide', `${row.at}.debitFen`)
      const code = chosenAccount(posting, `${row.at}.ledgerAccountId`, row.ledgerAccountId)
      if (!code) continue
      posting.debit(code, row.debitFen ?? (0 as Fen), null, row.text)
      posting.credit(code, row.creditFen ?? (0 as Fen), null, row.text)
    }
    const rows = document.sections.lines.map((row) => stored(row, { id: ids.next() }))
    return posting.done({}, { lines: rows }, debit)
  },
})
