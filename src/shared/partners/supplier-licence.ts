// Supplier's licence 供应商证照: what a supplier must be able to show, and until when it holds. The scan is attached to it.
// One that was renewed may stay: the latest of its kind counts.

import { defineRecord, field as f, label } from '../contract/index.ts'

const licenceKinds = {
  business: label('营业执照', 'Business licence'),
  production: label('生产许可证', 'Production licence'),
  registration: label('肥料登记证/备案', 'Fertilizer registration'),
  testReport: label('检验报告', 'Test report'),
  other: label('其他', 'Other'),
} as const

export const supplierLicence = defineRecord({
  kind: 'supplierLicence',
  module: 'partners',
  label: label('供应商证照', 'Supplier licence'),
  purpose: label(
    '供应商的执照、许可证、登记证、检验报告；快到期和已过期的会提醒',
    'What suppliers must be able to show; what runs out or has run out is told',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'ZZ001',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('证号', 'Licence no.'), { required: true, width: 24 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    partnerId: f.reference(label('供应商', 'Supplier'), 'partner', { role: 'supplier', required: true, width: 24 }),
    licenceKind: f.choice(label('证照种类', 'Kind'), licenceKinds, { required: true, width: 16 }),
    scope: f.text(label('产品或范围', 'Goods or scope'), { width: 24 }),
    issuedDay: f.dayField(label('发证日期', 'Issued on')),
    validToDay: f.dayField(label('有效期至', 'Valid to'), { help: label('留空为长期有效', 'Empty: without end') }),
  },
})
