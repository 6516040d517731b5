// Records that are parts of a partner and are kept on its card: people to call, places where goods are handed over.

import { contact } from '../../../shared/partners/contact.ts'
import { handoverPlace } from '../../../shared/partners/handover-place.ts'
import { label } from '../../../shared/contract/index.ts'

export const partKinds = {
  contact: {
    contract: contact,
    shown: ['name', 'role', 'phone', 'contactRemarks'],
    add: label('新联系人', 'New contact'),
    none: label(
      '还没有联系人。老板、会计、收货人各记一条。',
      'Nobody yet: the owner, the accountant, who takes the goods.',
    ),
  },
  handoverPlace: {
    contract: handoverPlace,
    shown: ['name', 'receiver', 'phone', 'address'],
    add: label('新交货点', 'New place'),
    none: label(
      '还没有交货点。货不送到客户自己的地址时记在这里，开单时选。',
      'None yet: places other than the customer’s own address, chosen on slips.',
    ),
  },
} as const

export type PartKind = keyof typeof partKinds
