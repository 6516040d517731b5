// Who takes the goods over, where, and on which truck: pick lists say it beforehand, deliveries as it was.

import * as f from './field.ts'
import { label } from './label.ts'

/** How goods get to the customer. What is brought is signed for there; who fetches signs at the counter. */
export const deliveryModes = {
  fetched: label('自提', 'Fetched'),
  brought: label('送货', 'Brought'),
  direct: label('直发', 'Direct'),
} as const

/** Where, chosen from the customer's places: brings the rest. */
export const placeId = f.reference(label('交货点', 'Place'), 'handoverPlace', {
  within: 'customerId',
  width: 14,
  aside: true,
})

export const receiverFields = {
  receiver: f.text(label('收货人', 'Receiver'), { maxLength: 40, width: 10, aside: true }),
  phone: f.text(label('收货电话', 'Receiver phone'), { maxLength: 40, width: 14, aside: true }),
  address: f.text(label('送货地址', 'Deliver to'), { width: 20, aside: true }),
} as const

export const truckFields = {
  plate: f.text(label('车牌', 'Plate'), { maxLength: 20, width: 10, aside: true }),
  driver: f.text(label('司机', 'Driver'), { maxLength: 40, width: 10, aside: true }),
  carrierId: f.reference(label('承运商', 'Carrier'), 'partner', { role: 'carrier', width: 14, aside: true }),
} as const
