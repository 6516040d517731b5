// Goods that are not where they usually are: shipped straight to the customer, lying at a shop, kept for others.

import type { Label } from '../label.ts'

export const elsewhere = {
  'reversal.partOf': {
    zh: '{no} 随{whole}一起过账，请红冲{whole}',
    en: '{no} was posted with {whole}; reverse that one',
  },
  'direct.notWhole': {
    zh: '{source} 第 {line} 行共 {whole}，只能整行随直发单入库，本次 {asked}',
    en: '{source} line {line}: all of {whole} is received with the shipment, once; {asked} asked',
  },
} as const satisfies Record<string, Label>
