// What a contract is made of, in one place for whoever declares or reads one.

export * from './document.ts'
export * as field from './field.ts'
export type * from './field.ts'
export { forEachRecord, recordKinds } from './field.ts'
export * from './label.ts'
export * from './permission.ts'
export * from './record.ts'
export * from './refusal.ts'
export { refusalTexts, type RefusalCode } from './refusal-text.ts'
export * from './report.ts'
export * from './validate.ts'
export * from './word.ts'
