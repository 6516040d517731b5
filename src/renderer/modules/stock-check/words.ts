// The words of a record are its code and its name; a sheet has room for one of them.

import type { Texts } from '../../../shared/api.ts'

export const nameIn = (texts: Texts, key: string): string => (texts[key] ?? '').replace(/^\S+\s+/, '')

export const codeIn = (texts: Texts, key: string): string => (texts[key] ?? '').split(' ')[0] ?? ''
