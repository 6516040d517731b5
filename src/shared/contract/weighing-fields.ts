// What is written down of a truck at the scale: on a weighbridge slip, on the receipt that brings one along, on a loading
// slip. What is weighed is in whole kilograms everywhere, on screen and paper, as scales show it; goods are in tonnes.

import * as f from './field.ts'
import { label } from './label.ts'

export const weighingFields = {
  plate: f.text(label('车牌', 'Plate'), { maxLength: 20, width: 10 }),
  driver: f.text(label('司机', 'Driver'), { maxLength: 40, width: 10, aside: true }),
  statedKg: f.integer(label('对方磅重 kg', 'Their weight kg'), {
    positive: true,
    aside: true,
    help: label('对方磅单上的净重', 'Net weight on the other side’s slip'),
  }),
  grossKg: f.integer(label('毛重 kg', 'Gross kg'), { positive: true, aside: true }),
  tareKg: f.integer(label('皮重 kg', 'Tare kg'), { positive: true, aside: true }),
  grossTime: f.text(label('毛重时间', 'Gross at'), {
    maxLength: 5,
    clock: true,
    width: 6,
    aside: true,
    help: label('如 08:30', 'As 08:30'),
  }),
  tareTime: f.text(label('皮重时间', 'Tare at'), {
    maxLength: 5,
    clock: true,
    width: 6,
    aside: true,
    help: label('如 09:15', 'As 09:15'),
  }),
  scale: f.text(label('地磅', 'Scale'), { maxLength: 40, width: 10, aside: true }),
} as const

/** What follows from it: net, and what of the other side's weight did not come. */
export const weighedFields = {
  netKg: f.integer(label('净重 kg', 'Net kg'), { aside: true }),
  shortKg: f.integer(label('磅差 kg', 'Short kg'), { signed: true, aside: true }),
  shortPermilleE2: f.permille(label('磅差 ‰', 'Short ‰'), { signed: true, aside: true }),
} as const
