// What can be done with a posted document, read from the contract: the documents made from it, amending and closing of
// contracts, putting right, reversing. What its state does not allow is not offered.

import { useState } from 'react'
import { openTab } from '../../app/tabs.ts'
import type { DocumentView } from '../../../shared/api.ts'
import { contractOf, documentKinds, type DocumentKind } from '../../../shared/catalog.ts'
import { isFulfilled, label, type AnyRow, type DocumentContract, type Label } from '../../../shared/contract/index.ts'
import { formsFor, printFormOf, type PrintFormName } from '../../../shared/print/index.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { ActMenu } from '../../ui/ActMenu.tsx'
import { FollowUpDialog } from '../delivery/FollowUp.tsx'
import { signWord, SignDialog } from '../delivery/SignDialog.tsx'
import { CloseDialog, type Closing } from './CloseDialog.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'

type Props = { readonly view: DocumentView; readonly line: number | null; readonly onAmend: () => void }

export function DocumentActions({ view, line, onAmend }: Props) {
  const contract = contractOf(view.kind)
  const [dialog, setDialog] = useState<'reverse' | 'putRight' | 'sign' | 'followUp' | Closing | null>(null)
  const lives = view.state === contract.firstState
  const mayBeSigned = contract.signedFor === true && lives
  const may = (to: string) => contract.transitions.some(([from, next]) => from === view.state && next === to)
  const follow = lives ? followersOf(view) : []
  const shownMost = follow.length > buttonsMost ? buttonsMost - 1 : follow.length
  const further = follow.slice(shownMost)
  const row = Object.values(view.sections)
    .flat()
    .find((one) => one['id'] === line)
  const closings = closingsOf(
    contract,
    view,
    row && isFulfilled(contract)
      ? { id: Number(row['id']), no: Number(row['lineNo']), closed: row['closed'] === true }
      : null,
  )
  const follower = (index: number, ofLine = '') => {
    const next = follow[index]
    if (next) openTab({ path: `/draft/${next.kind}/new?from=${view.id}${ofLine}` })
  }
  // A truck brings what it brings; a plan is bought line by line.
  const ofLine =
    row && contract.amendable && !isFulfilled(contract)
      ? follow.slice(0, lineKeys.length).map((next, index) => ({
          key: lineKeys[index] ?? '',
          label: lineLabel(row, next.label),
          run: () => follower(index, `&line=${line}`),
        }))
      : []
  const [form] = formsFor(view)
  const { comparedIn } = contract
  const year = String(view.head['year'] ?? '')
  return (
    <>
      {follow.slice(0, shownMost).map((next, index) => (
        <ActButton key={next.kind} act={next.label} keyName={followKeys[index]!} run={() => follower(index)} />
      ))}
      <ActMenu
        label={label('更多', 'More')}
        keyName="Alt+O"
        acts={further.map((next, at) => ({
          label: next.label,
          keyName: followKeys[at + shownMost],
          run: () => follower(at + shownMost),
        }))}
      />
      {ofLine.map((act) => (
        <ActButton key={act.key} act={act.label} keyName={act.key} run={act.run} />
      ))}
      {comparedIn && (
        <ActButton
          act={compareLabel}
          keyName="Alt+D"
          run={() => openTab({ path: `/report/${comparedIn}?from=${year}-01-01&to=${year}-12-31` })}
        />
      )}
      {mayBeSigned && <ActButton act={signWord} keyName="Alt+G" run={() => setDialog('sign')} />}
      {contract.amendable && lives && <ActButton act={amendLabel} keyName="Alt+E" run={onAmend} />}
      <ActMenu
        label={label('关闭', 'Close')}
        keyName="Alt+C"
        acts={closings.map((closing) => ({ label: closing.label, run: () => setDialog(closing) }))}
      />
      {form !== undefined && (
        <ActButton act={printWord(form)} keyName="Ctrl+P" run={() => openTab({ path: `/print/${form}/${view.id}` })} />
      )}
      {may('reversed') && (
        <>
          <ActButton act={putRightLabel} keyName="Alt+R" run={() => setDialog('putRight')} />
          <ActButton act={reverseLabel} keyName="Alt+X" run={() => setDialog('reverse')} />
        </>
      )}
      {dialog === 'sign' && (
        <SignDialog view={view} onClose={() => setDialog(null)} onDiffers={() => setDialog('followUp')} />
      )}
      {dialog === 'followUp' && <FollowUpDialog view={view} onClose={() => setDialog(null)} />}
      {(dialog === 'reverse' || dialog === 'putRight') && (
        <ReverseDialog view={view} act={dialog} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && typeof dialog === 'object' && (
        <CloseDialog view={view} closing={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

/** Kinds that can be made from this document, with what the act is called; what is usual first. What was posted is settled only while some of it is open. */
function followersOf({ kind, items }: DocumentView): readonly { readonly kind: DocumentKind; readonly label: Label }[] {
  const { usuallyNext = [], firstState } = contractOf(kind)
  const all = documentKinds.flatMap((next) => {
    const { madeFrom, settles } = contractOf(next)
    const act = madeFrom[kind]
    // A contract opens nothing, and is paid ahead.
    const hasWhat =
      settles === undefined ||
      firstState === 'approved' ||
      items.some(({ side, openFen }) => side === settles && openFen > 0)
    return act && hasWhat ? [{ kind: next, label: act }] : []
  })
  const usual = usuallyNext.flatMap((name) => all.find((next) => next.kind === name) ?? [])
  return [...usual, ...all.filter((next) => !usual.includes(next))]
}

function closingsOf(
  { amendable, label: kind }: DocumentContract,
  view: DocumentView,
  line: { id: number; no: number; closed: boolean } | null,
): Closing[] {
  if (!amendable || view.state === 'reversed') return []
  if (view.state === 'closed')
    return [
      {
        act: 'contract.reopen',
        lineId: null,
        label: label('重新打开', 'Reopen'),
      },
    ]
  const whole: Closing = {
    act: 'contract.close',
    lineId: null,
    label: label(`关闭整份${kind.zh}`, `Close the ${kind.en.toLowerCase()}`),
  }
  if (!line) return [{ ...whole, label: label('关闭', 'Close') }]
  const ofLine: Closing = line.closed
    ? { act: 'contract.reopen', lineId: line.id, label: label(`重新打开第 ${line.no} 行`, `Reopen line ${line.no}`) }
    : { act: 'contract.close', lineId: line.id, label: label(`关闭第 ${line.no} 行`, `Close line ${line.no}`) }
  return [ofLine, whole]
}

const lineLabel = (row: AnyRow, act: Label): Label =>
  label(`第 ${row['lineNo']} 行${act.zh}`, `${act.en}: line ${row['lineNo']}`)

/** Further kinds wait behind a button of their own. */
const buttonsMost = 3
/** For what is made from this document, in the order of the buttons: the first is what usually comes next. */
const followKeys = ['Alt+N', 'Alt+M', 'Alt+J'] as const
/** The same for one line alone. */
const lineKeys = ['Alt+L', 'Alt+K'] as const
const compareLabel = label('对照实际', 'Against actual')
const putRightLabel = label('改错', 'Put right')
const reverseLabel = label('红冲', 'Reverse')

/** An amended contract prints what is signed next, and says so; the whole of it stands beside it on the print page. */
function printWord(form: PrintFormName): Label {
  const { alternatives, label: of } = printFormOf(form)
  return alternatives ? label(`打印${of.zh}`, of.en) : label('打印', 'Print')
}
const amendLabel = label('变更', 'Amend')
