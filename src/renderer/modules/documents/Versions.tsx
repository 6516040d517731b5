// What was changed when, by whom and why: each version with what it says otherwise than the one before, field by field.

import { useQueryOf } from '../../app/client.tsx'
import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import type { DocumentView, Texts, VersionView } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { formatInstant } from '../../ui/format.ts'
import { ChangeHead, ChangeRows } from './ChangeRows.tsx'

export function Versions({ view }: { readonly view: DocumentView }) {
  const asked = useQueryOf('document.versions', { id: view.id })
  const { versions = [], texts = {} } = asked.data ?? {}
  return (
    <table className="panel-table voucher versions">
      <ChangeHead />
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
  const { t } = useWords()
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
      <ChangeRows kind={view.kind} changes={version.changes} texts={texts} />
    </tbody>
  )
}
