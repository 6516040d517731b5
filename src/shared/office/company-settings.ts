// What a company decides for itself: how strictly the books hold people to its rules. Each is a field, from which its
// input and its check follow; an unset one is as it is in `usualSettings`.

import { field as f, label, type RowOf } from '../contract/index.ts'

/** Said and let through, or refused. */
const strictness = { warn: label('提醒', 'Warn'), forbid: label('不允许', 'Refuse') } as const

export const companySettings = {
  belowFloor: f.choice(label('售价低于底价', 'Sale below the floor price'), strictness, {
    required: true,
    help: label('底价在价目表里定', 'The floor is set in price lists'),
  }),
} as const

export type CompanySettings = RowOf<typeof companySettings>

export const usualSettings: CompanySettings = { belowFloor: 'warn' }
