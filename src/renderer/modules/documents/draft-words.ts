// Words for what stands in a draft or document: ids get theirs from the texts that travel with it.

import type { Texts } from '../../../shared/api.ts'
import type { Field, Language, Value } from '../../../shared/contract/index.ts'
import { formatValue } from '../../ui/format.ts'

/** Where the words of an id stand among the texts; null for fields that hold no id. */
export function textKey(field: Field, id: number): string | null {
  switch (field.kind) {
    case 'reference':
      return `${field.to}:${id}`
    case 'sourceLine':
      return `sourceLine:${id}`
    case 'item':
      return `item:${id}`
    case 'document':
      return `document:${id}`
    default:
      return null
  }
}

export function wordsOf(field: Field, value: Value, texts: Texts, language: Language): string {
  const key = typeof value === 'number' ? textKey(field, value) : null
  return key === null ? formatValue(field, value, language) : (texts[key] ?? '')
}
