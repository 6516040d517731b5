// What goods are to each other in a store: their storage class (domain of the trade's storage rules), and what else
// matters beside it. A rule names two of these that do not lie together.

import { label, type Label } from './label.ts'

/** A product is of one class. */
export const storageClasses = {
  general: label('普通', 'General'),
  hygroscopic: label('吸湿', 'Hygroscopic'),
  volatile: label('挥发', 'Volatile'),
  acid: label('酸性', 'Acid'),
  alkaline: label('碱性', 'Alkaline'),
  oxidiser: label('助燃', 'Oxidiser'),
  fuel: label('可燃', 'Fuel-like'),
  live: label('菌剂', 'Live culture'),
  pesticide: label('农药', 'Pesticide'),
  seed: label('种子', 'Seed'),
  food: label('粮食食品', 'Food'),
  feed: label('饲料', 'Feed'),
} as const

export type StorageClass = keyof typeof storageClasses

/** A class, or what goods of several classes have in common. */
export const storageTraits = {
  ...storageClasses,
  ammonium: label('含铵', 'Ammonium'),
  any: label('任何其他商品', 'Any other goods'),
} as const satisfies Record<string, Label>

export type StorageTrait = keyof typeof storageTraits
