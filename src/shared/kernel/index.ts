// Money, quantity, rate, day: the only place of the product that divides or rounds.

export * from './amount-in-words.ts'
export * from './assert.ts'
export * from './day.ts'
export * from './integer.ts'
export * from './money.ts'
export * from './quantity.ts'
export * from './result.ts'
export * from './units.ts'
