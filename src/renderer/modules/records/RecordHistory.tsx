// What became of a record: who changed what, from what to what; newest first.

import type { RecordChange } from '../../../shared/api.ts'
import { recordContractOf } from '../../../shared/catalog.ts'
import { label, word, type Field, type Label, type RecordKind, type Value } from '../../../shared/contract/index.ts'
import { actorName } from '../../app/actor.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { formatInstant, formatValue } from '../../ui/format.ts'
import './records.css'

export function RecordHistory({ kind, id }: { readonly kind: RecordKind; readonly id: number }) {
  const { t, language } = useWords()
  const history = useQueryOf('record.history', { kind, id }, { keepPrevious: true })
  const { fields } = recordContractOf(kind)
  const shown = (field: Field | undefined, value: Value): string => {
    if (field?.kind === 'flag') return word(value === true ? yes : no, language)
    return (field && formatValue(field, value, language)) || word(empty, language)
  }
  if (history.data?.length === 0) return <p className="record-history-none">{t(nothingYet)}</p>
  return (
    <table className="panel-table record-history">
      <tbody>
        {history.data?.map((change, index) => (
          <tr key={index}>
            <td className="digits">{formatInstant(change.at)}</td>
            <td>{t(actorName(change.user))}</td>
            <td>{t(acts[change.act])}</td>
            <td>
              {change.fields.map(({ name, before, after }) => (
                <span key={name} className="record-history-field">
                  <small>{t(fields[name]?.label ?? label(name, name))}</small> {shown(fields[name], before)}
                  <i> → </i>
                  <b>{shown(fields[name], after)}</b>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const acts: Readonly<Record<RecordChange['act'], Label>> = {
  made: label('新建', 'Made'),
  changed: label('修改', 'Changed'),
  activated: label('启用', 'Activated'),
  deactivated: label('停用', 'Deactivated'),
}
const yes = label('是', 'yes')
const no = label('否', 'no')
const empty = label('空', 'empty')
const nothingYet = label('还没有改动记录。', 'No changes yet.')
