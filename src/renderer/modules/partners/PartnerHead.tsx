// The head of the card: how to reach them in one line, the figures that decide in the next, ageing as a bar.

import { label, type AnyRow } from '../../../shared/contract/index.ts'
import { partner as partnerContract } from '../../../shared/partners/partner.ts'
import { agingBuckets } from '../../../shared/reports/aging.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { StackedBar } from '../../ui/charts/StackedBar.tsx'
import { formatFen, formatValue } from '../../ui/format.ts'
import { figuresShown } from './figures-shown.ts'
import { usePartnerFigures } from './partner-figures.ts'

const { fields } = partnerContract
const contacts = [
  'phone',
  'customerKind',
  'grade',
  'territoryId',
  'area',
  'address',
  'salespersonId',
  'mode',
  'crops',
  'farmlandMilli',
  'taxNo',
  'invoiceTitle',
  'termDays',
  'lateInterestBp',
] as const

export function PartnerHead({
  partner,
  asOf,
}: {
  readonly partner: AnyRow & { readonly id: number }
  readonly asOf: string
}) {
  const { t, language } = useWords()
  const figures = usePartnerFigures(partner.id, asOf)
  const facts = useQueryOf(
    'customer.facts',
    { customerId: partner.id, day: asOf },
    { enabled: partner['isCustomer'] === true },
  )
  const known = contacts.filter((name) => isSaid(partner, name))
  const agingTitle = t(label('应收账龄（逾期天数）', 'Receivables by days overdue'))
  return (
    <div className="partner-head">
      <dl className="partner-contacts">
        {known.map((name) => (
          <div key={name}>
            <dt>{t(fields[name].label)}</dt>
            <dd>{formatValue(fields[name], partner[`${name}Text`] ?? partner[name], language)}</dd>
          </div>
        ))}
        {typeof partner['dueMonthDay'] === 'string' && (
          <div>
            <dt>{t(fields.dueMonthDay.label)}</dt>
            <dd>{[partner['dueOccasion'], partner['dueMonthDay']].filter(Boolean).join(' ')}</dd>
          </div>
        )}
        {known.length === 0 && (
          <p>
            {t(label('还没有电话和地址，点“修改资料”补上。', 'No phone or address yet; add them under “Edit record”.'))}
          </p>
        )}
      </dl>
      <div className="partner-figures">
        {figuresShown(partner, figures, facts.data).map(({ name, label: words, text, late, note }) => (
          <div key={name}>
            <span>{t(words)}</span>
            <b className={late ? 'partner-late' : ''}>{typeof text === 'string' ? text : t(text)}</b>
            {note && <small className={late ? 'partner-late' : ''}>{t(note)}</small>}
          </div>
        ))}
        <div className="partner-as-of">
          <span>{t(label('截至', 'As of'))}</span>
          <b>{asOf}</b>
        </div>
      </div>
      {figures && figures.receivableFen > 0 && (
        <StackedBar
          label={agingTitle}
          parts={agingBuckets.map(({ bucket, label: words }, level) => ({
            name: bucket,
            text: t(words),
            figure: formatFen(figures.agingFen[level] ?? 0),
            value: figures.agingFen[level] ?? 0,
            level,
          }))}
          onOpen={() => openTab({ path: `/report/open-items?side=receivable&asOf=${asOf}&partnerId=${partner.id}` })}
        />
      )}
    </div>
  )
}

/** A fixed day goes before the days. */
const isSaid = (partner: AnyRow, name: (typeof contacts)[number]): boolean =>
  (partner[name] ?? '') !== '' && (name !== 'termDays' || typeof partner['dueMonthDay'] !== 'string')
