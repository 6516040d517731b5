// What was changed when, by whom and why: each version with what it says otherwise than the one before, field by field.

import { useQueryOf } from '../../app/client.tsx'
import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import type { DocumentView, Texts, VersionView } from '../../../shared/api.ts'
import { contractOf } from '../../../shared/catalog.ts'
import { label, type Field, type Value, type VersionChange } from '../../../shared/contract/index.ts'
import { formatInstant } from '../../ui/format.ts'
import { wordsOf } from './draft-words.ts'

export function Versions({ view }: { readonly view: DocumentView }) {
  const { t } = useWords()
  const asked = useQueryOf('document.versions', { id: view.id })
  const { versions = [], texts = {} } = asked.data ?? {}
  return (
    <table className="panel-table voucher versions">
      <thead>
        <tr>
          <th className="versions-place">{t(label('改了什么', 'What changed'))}</th>
          <th>{t(label('原来', 'Before'))}</th>
          <th>{t(label('现在', 'Now'))}</th>
        </tr>
      </thead>
      {versions
        .filter(({ version }) => version > 1)
        .map((version) => (
          <OneVersion key={version.version} view={view} version={version} texts={texts} />
        ))}
    </table>
  )
}

type OneProps = { readonly view: DocumentView; readonly version: VersionView; readonly texts: Texts }

function OneVersion({ view, version, texts }: OneProps) {
  const { t, language } = useWords()
  const contract = contractOf(view.kind)
  const fieldOf = ({ section, field }: VersionChange): Field | undefined => {
    const fields = section === null ? contract.head : contract.sections[section]?.fields
    return fields?.[field ?? Object.keys(fields)[0] ?? '']
  }
  const words = (change: VersionChange, value: Value): string => {
    const field = fieldOf(change)
    return field ? wordsOf(field, value, texts, language) : ''
  }
  const place = (change: VersionChange): string => {
    const of = change.section === null ? null : contract.sections[change.section]?.label
    const row = change.row === null ? '' : ` ${change.row + 1}`
    const field = change.field === null ? t(rowWords[change.what]) : t(fieldOf(change)?.label ?? rowWords.changed)
    return `${of ? `${t(of)}${row} · ` : ''}${field}`
  }
  return (
    <tbody>
      <tr className="versions-head">
        <td colSpan={3}>
          <b>{t(label(`第 ${version.version} 版`, `Version ${version.version}`))}</b>
          <span>{formatInstant(version.at)}</span>
          <span>{t(actorName(version.actor))}</span>
          <span>{version.reason}</span>
        </td>
      </tr>
      {version.changes.map((change, index) => (
        <tr key={index}>
          <td>{place(change)}</td>
          <td className="versions-before">{words(change, change.before) || '–'}</td>
          <td>{words(change, change.after) || '–'}</td>
        </tr>
      ))}
      {version.changes.length === 0 && (
        <tr>
          <td colSpan={3} className="document-quiet">
            {t(label('只改了备注', 'Only the remarks changed'))}
          </td>
        </tr>
      )}
    </tbody>
  )
}

const rowWords = {
  changed: label('改动', 'Changed'),
  added: label('增加', 'Added'),
  removed: label('去掉', 'Removed'),
} as const
