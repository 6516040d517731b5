// A partner's card: who they are, what stands between us, how late it is; below, the running statement, what is open,
// the contracts, what they paid for and left here, when they were seen, whom to call, and what was changed of it. What is usually done with a partner (take money, pay, deliver) starts here with the partner filled in.

import { useEffect, useState } from 'react'
import { label, type AnyRow, type Label } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { useTab } from '../../app/tab-context.ts'
import { openTab, setTabTitle } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { recordText } from '../../ui/fields/record-words.ts'
import { RecordHistory } from '../records/RecordHistory.tsx'
import { shownDay } from '../reports/params.ts'
import { PartnerActs } from './PartnerActs.tsx'
import { PartnerContracts } from './PartnerContracts.tsx'
import { PartnerHead } from './PartnerHead.tsx'
import { PartnerItems } from './PartnerItems.tsx'
import { PartnerPaid } from './PartnerPaid.tsx'
import { PartnerRecords } from './PartnerRecords.tsx'
import { PartnerTickets } from './PartnerTickets.tsx'
import { PartnerSupplier } from './PartnerSupplier.tsx'
import { PartnerStatement } from './PartnerStatement.tsx'
import { PartnerVisits } from './PartnerVisits.tsx'
import './partners.css'

type Part =
  | 'statement'
  | 'items'
  | 'contracts'
  | 'paid'
  | 'supplier'
  | 'visits'
  | 'tickets'
  | 'contacts'
  | 'places'
  | 'changes'
const parts: Readonly<Record<Part, Label>> = {
  statement: label('对账单', 'Statement'),
  items: label('未清明细', 'Open items'),
  contracts: label('合同', 'Contracts'),
  paid: label('已付未提', 'Paid, not picked up'),
  supplier: label('供货与证照', 'Supply and licences'),
  visits: label('拜访', 'Visits'),
  tickets: label('售后', 'After-sales'),
  contacts: label('联系人', 'Contacts'),
  places: label('交货点', 'Places'),
  changes: label('变更记录', 'Changes'),
}

export function PartnerPage({ id }: { readonly id: number }) {
  const { t } = useWords()
  const tab = useTab()
  const { data: partner, isPending } = useQueryOf('record.get', { kind: 'partner', id }, { keepPrevious: true })
  const title = partner ? recordText(partner) : ''
  useEffect(() => {
    if (title !== '') setTabTitle(tab.path, title)
  }, [tab.path, title])
  if (isPending) return <PageFrame title="">{null}</PageFrame>
  if (!partner) return <PageFrame title={t(label('没有这个往来单位', 'There is no such partner'))}>{null}</PageFrame>
  return <PartnerCard partner={partner} title={title} />
}

function PartnerCard({
  partner,
  title,
}: {
  readonly partner: AnyRow & { readonly id: number }
  readonly title: string
}) {
  const { t } = useWords()
  const book = useBook()
  const asOf = shownDay(book)
  const [part, setPart] = useState<Part>('statement')
  const shown = partsOf(partner)
  useKeys({
    F8: {
      label: label('下一页', 'The next part'),
      run: () => setPart(shown[(shown.indexOf(part) + 1) % shown.length]!),
    },
  })
  return (
    <PageFrame
      title={title}
      subtitle={t(rolesOf(partner))}
      actions={
        <>
          <ActButton
            act={label('修改资料', 'Edit record')}
            keyName="F2"
            run={() => openTab({ path: `/record/partner/${partner.id}` })}
          />
          <PartnerActs partner={partner} />
        </>
      }
    >
      <PartnerHead partner={partner} asOf={asOf} />
      <nav className="partner-parts" role="tablist">
        {shown.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={part === name} onClick={() => setPart(name)}>
            {t(parts[name])}
          </button>
        ))}
        <kbd className="act-key">F8</kbd>
      </nav>
      <div className="partner-part" role="tabpanel">
        {part === 'statement' && <PartnerStatement partner={partner} book={book} />}
        {part === 'items' && <PartnerItems partnerId={partner.id} asOf={asOf} />}
        {part === 'paid' && <PartnerPaid partnerId={partner.id} />}
        {part === 'visits' && <PartnerVisits partnerId={partner.id} />}
        {part === 'supplier' && <PartnerSupplier partnerId={partner.id} asOf={asOf} />}
        {part === 'contacts' && <PartnerRecords key="contact" partner={partner} kind="contact" />}
        {part === 'places' && <PartnerRecords key="place" partner={partner} kind="handoverPlace" />}
        {part === 'changes' && (
          <div className="partner-scroll">
            <RecordHistory kind="partner" id={partner.id} />
          </div>
        )}
        {part === 'contracts' && <PartnerContracts partnerId={partner.id} asOf={asOf} />}
        {part === 'tickets' && <PartnerTickets partnerId={partner.id} asOf={asOf} />}
      </div>
    </PageFrame>
  )
}

/** Only customers pay ahead and complain, and only to them people and goods are sent. */
const ofCustomers: readonly Part[] = ['paid', 'visits', 'tickets', 'places']
const partsOf = (partner: AnyRow): readonly Part[] =>
  (Object.keys(parts) as Part[]).filter(
    (name) =>
      (!ofCustomers.includes(name) || partner['isCustomer'] === true) &&
      (name !== 'supplier' || partner['isSupplier'] === true),
  )

function rolesOf(partner: AnyRow): Label {
  const roles = [
    partner['isCustomer'] === true ? label('客户', 'Customer') : null,
    partner['isSupplier'] === true ? label('供应商', 'Supplier') : null,
    partner['isCarrier'] === true ? label('承运商', 'Carrier') : null,
    partner['active'] === false ? label('已停用', 'Inactive') : null,
  ].filter((role) => role !== null)
  return label(roles.map(({ zh }) => zh).join(' · '), roles.map(({ en }) => en).join(' · '))
}
