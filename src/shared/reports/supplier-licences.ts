// Supplier licences 供应商证照: what each supplier can show and until when, what runs out first on top.

import { defineReport, field as f, label } from '../contract/index.ts'
import { supplierLicence } from '../partners/supplier-licence.ts'
import { asOf, partner, partnerId, partnerName } from './columns.ts'

const standings = {
  expired: label('已过期', 'Expired'),
  expiring: label('快到期', 'Runs out soon'),
  valid: label('有效', 'Valid'),
} as const

const { licenceKind, scope, validToDay } = supplierLicence.fields

export const supplierLicences = defineReport({
  name: 'supplier-licences',
  module: 'partners',
  label: label('供应商证照到期', 'Supplier licences'),
  purpose: label('哪家的执照、许可证、登记证快到期或已过期', 'Whose licences run out or have run out'),
  permission: 'partners.read',
  params: {
    asOf,
    partnerId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier' }),
    endingOnly: f.flag(label('只看到期的', 'Ending only')),
  },
  columns: {
    partnerId: { ...partnerId, required: true },
    licenceId: f.reference(label('证照', 'Licence'), 'supplierLicence', { required: true, hidden: true }),
    partner: { ...partner, required: true },
    partnerName: { ...partnerName, label: label('供应商', 'Supplier'), required: true },
    licenceKind,
    licenceNo: f.text(label('证号', 'Licence no.'), { required: true, width: 22 }),
    scope: { ...scope, width: 18 },
    validToDay: { ...validToDay, width: 11 },
    daysLeft: f.integer(label('还有（天）', 'Days left'), { signed: true, width: 9 }),
    standing: f.choice(label('状态', 'State'), standings, { required: true, width: 10 }),
  },
  drill: { to: 'partner', column: 'partnerId' },
})
