// Who did what, when and why, as it stands in the trail.

import { actorName } from '../../app/actor.ts'
import { useWords } from '../../app/language.tsx'
import type { HistoryEntry } from '../../../shared/api.ts'
import { approvalActs, label, signingSteps, type DocumentContract, type Label } from '../../../shared/contract/index.ts'
import { isPrintForm, printFormOf } from '../../../shared/print/index.ts'
import { seals } from '../../../shared/print/marks.ts'
import { printWays } from '../../../shared/print/printing.ts'
import { formatInstant } from '../../ui/format.ts'
import { wordWarning } from './warning-words.ts'

type Props = { readonly entries: readonly HistoryEntry[]; readonly firstState: DocumentContract['firstState'] }

export function History({ entries, firstState }: Props) {
  const { t, language } = useWords()
  const said = ({ reason, warnings = [], copy }: HistoryEntry): string =>
    [
      reason,
      ...(copy ? copyWords(copy).map(t) : []),
      ...warnings.map((warning) => `${t(letThrough)} ${wordWarning(warning, language)}`),
    ]
      .filter(Boolean)
      .join(' · ')
  if (entries.length === 0) return <p className="document-none">{t(label('没有记录', 'No history'))}</p>
  return (
    <table className="voucher document-history">
      <tbody>
        {entries.map((entry, index) => (
          <tr key={index}>
            <td>{formatInstant(entry.at)}</td>
            <td>{t(actorName(entry.user))}</td>
            <td>{t(actLabel(entry.act, firstState))}</td>
            <td title={said(entry)}>{said(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On which form, and which way it went. */
const copyWords = ({ form, way, seal }: NonNullable<HistoryEntry['copy']>): Label[] => [
  ...(isPrintForm(form) ? [printFormOf(form).label] : []),
  ...(way === undefined ? [] : [printWays[way]]),
  ...(seal ? [seals[seal]] : []),
]

const letThrough = label('提醒过：', 'Warned:')

const acts: Readonly<Record<string, Label>> = {
  ...approvalActs,
  post: label('过账', 'Posted'),
  reverse: label('红冲', 'Reversed'),
  putRight: label('改错', 'Put right'),
  amend: label('变更', 'Amended'),
  close: label('关闭', 'Closed'),
  reopen: label('重新打开', 'Reopened'),
  sign: label('签收', 'Signed for'),
  print: label('打印', 'Printed'),
  ...signingSteps,
  review: label('审查', 'Reviewed'),
  unreview: label('取消审查', 'Review undone'),
  add: label('加附件', 'File attached'),
  remove: label('移除附件', 'File removed'),
  import: label('导入', 'Imported'),
}

/** Acts are named like commands, `delivery.post`; the last word says what was done. */
function actLabel(act: string, firstState: Props['firstState']): Label {
  const done = act.split('.').at(-1) ?? act
  return done === 'post' && firstState === 'approved' ? approved : (acts[done] ?? label(act, act))
}

/** What the button of a contract or plan calls it. */
const approved = label('审核', 'Approved')
