// What one version says otherwise than the one before, a row for each change: where, what it was, what it is.

import { useWords } from '../../app/language.tsx'
import type { Texts } from '../../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../../shared/catalog.ts'
import {
  label,
  remarksField,
  type Field,
  type Fields,
  type Value,
  type VersionChange,
} from '../../../shared/contract/index.ts'
import { wordsOf } from './draft-words.ts'

type Props = {
  readonly kind: DocumentKind
  readonly changes: readonly VersionChange[]
  readonly texts: Texts
}

export function ChangeRows({ kind, changes, texts }: Props) {
  const { t, language } = useWords()
  const contract = contractOf(kind)
  const fieldOf = ({ section, field }: VersionChange): Field | undefined => {
    const head: Fields = { ...contract.head, remarks: remarksField }
    const fields = section === null ? head : contract.sections[section]?.fields
    return fields?.[field ?? Object.keys(fields)[0] ?? '']
  }
  const words = (change: VersionChange, value: Value): string => {
    const field = fieldOf(change)
    return field ? wordsOf(field, value, texts, language) : ''
  }
  /** A row that came or went, or whose product is another, says so by its values. */
  const tellsWhatItIsOf = ({ section, field }: VersionChange): boolean =>
    field === null || field === Object.keys(contract.sections[section ?? '']?.fields ?? {})[0]
  const place = (change: VersionChange): string => {
    const of = change.section === null ? null : contract.sections[change.section]?.label
    const row = change.row === null ? '' : ` ${change.row + 1}`
    const about = tellsWhatItIsOf(change) ? '' : words({ ...change, field: null }, change.about)
    const field = change.field === null ? t(rowWords[change.what]) : t(fieldOf(change)?.label ?? rowWords.changed)
    return `${of ? `${t(of)}${row}${about && ` ${about}`} · ` : ''}${field}`
  }
  return (
    <>
      {changes.map((change, index) => (
        <tr key={index}>
          <td>{place(change)}</td>
          <td className="versions-before">{words(change, change.before) || '–'}</td>
          <td>{words(change, change.after) || '–'}</td>
        </tr>
      ))}
      {changes.length === 0 && (
        <tr>
          <td colSpan={3} className="document-quiet">
            {t(label('没有记下改动', 'No change is on record'))}
          </td>
        </tr>
      )}
    </>
  )
}

/** The head of a table of changes. */
export function ChangeHead() {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th className="versions-place">{t(label('改了什么', 'What changed'))}</th>
        <th>{t(label('原来', 'Before'))}</th>
        <th>{t(label('现在', 'Now'))}</th>
      </tr>
    </thead>
  )
}

const rowWords = {
  changed: label('改动', 'Changed'),
  added: label('增加', 'Added'),
  removed: label('去掉', 'Removed'),
} as const
