// Handover place 交货点: where a customer's goods are handed over when it is not their own address: the cooperative's store,
// the village square, the station they are fetched from. Chosen on a contract, a pick list or a slip it says who takes
// the goods, and in which territory they end up.

import { defineRecord, field as f, label } from '../contract/index.ts'

export const handoverPlace = defineRecord({
  kind: 'handoverPlace',
  module: 'partners',
  label: label('交货点', 'Handover place'),
  purpose: label(
    '客户收货或提货的地方：合作社库房、村口、站台；开单时选，带出收货人、电话、地址',
    'Where a customer’s goods are handed over; chosen on slips it brings receiver, phone and address',
  ),
  permissions: { read: 'partners.read', write: 'partners.write' },
  workbook: null,
  firstCode: 'D0001',
  fixedOnceUsed: ['partnerId'],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    partnerId: f.reference(label('客户', 'Customer'), 'partner', { role: 'customer', required: true, width: 22 }),
    receiver: f.text(label('收货人', 'Receiver'), { maxLength: 40, width: 10 }),
    phone: f.text(label('收货电话', 'Receiver phone'), { maxLength: 40, width: 14 }),
    address: f.text(label('地址', 'Address'), { width: 24 }),
    territoryId: f.reference(label('区域', 'Territory'), 'territory', {
      width: 14,
      help: label('留空随客户', 'Empty: the customer’s'),
    }),
  },
})
