// The form of one record, from its contract. Enter goes to the next field, Ctrl Enter saves; what is wrong stands at its
// field, all of it at once. Records are never deleted: one that is no longer wanted is deactivated.

import { Suspense, useEffect, useRef, useState } from 'react'
import { recordContractOf } from '../../../shared/catalog.ts'
import { label, wordRefusal, type RecordKind, type Refusal } from '../../../shared/contract/index.ts'
import { useCommand } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { useLeaveKey } from '../../app/tab-keys.ts'
import { openTab, useTabs } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { holdKeys } from '../../ui/fields/hold-keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Attachments, attachmentsWord } from '../attachments/index.ts'
import { recordActs } from './record-acts.ts'
import { RecordForm } from './RecordForm.tsx'
import { RecordHistory } from './RecordHistory.tsx'
import { useRecord } from './use-record.ts'
import './records.css'

type Props = {
  readonly kind: RecordKind
  readonly id: number | null
  /** What the address says of a new one: whose it is. */
  readonly given: Readonly<Record<string, string>>
}

export function RecordPage({ kind, id, given }: Props) {
  const { t, language } = useWords()
  const { path } = useTab()
  const { setTabTitle, setTabDirty, replaceTab } = useTabs.getState()
  const contract = recordContractOf(kind)
  const Acts = recordActs[kind]
  const notices = useNotices()
  const record = useRecord(kind, id, given)
  const save = useCommand('record.save')
  const setActive = useCommand('record.setActive')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  // Saved before the next code was there: it goes as soon as it is.
  const [waiting, setWaiting] = useState(false)
  const name = typeof record.saved?.['name'] === 'string' ? record.saved['name'] : ''

  useEffect(() => {
    if (name !== '') setTabTitle(path, name)
  }, [path, name, setTabTitle])
  useEffect(() => setTabDirty(path, record.dirty), [path, record.dirty, setTabDirty])

  const store = async () => {
    if (save.busy || !record.ready) return
    setWaiting(!record.begun)
    if (!record.begun) return
    const answer = await save.run({ kind, id, version: record.version, fields: record.latest() })
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return
    record.stored()
    notices.done(label('已保存', 'Saved'))
    if (id === null) replaceTab(path, `/record/${kind}/${answer.value.id}`)
  }
  // Enter in the last field saves what it has just taken: it is among the values once the form is drawn again.
  const latest = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = () => void store()
    if (waiting && record.begun) void store()
  })
  const toggleActive = async () => {
    if (id === null) return
    const answer = await setActive.run({ kind, id, active: !record.active })
    if (!answer.ok) notices.refused(answer.error)
  }
  // What a new one begins with must not come in between what is typed: keys wait for it.
  useEffect(() => (record.begun ? undefined : holdKeys()), [record.begun])
  useKeys({ 'Ctrl+S': { label: saveWord, run: () => void store(), unlisted: true } })
  useLeaveKey()

  if (record.missing)
    return (
      <div className="page-message">
        <h1>{t(label('没有这条资料', 'There is no such record'))}</h1>
      </div>
    )
  return (
    <PageFrame
      title={t(id === null ? newWord(contract.label) : contract.label)}
      subtitle={id === null ? undefined : [record.saved?.['code'], name].filter(Boolean).join('  ')}
      state={
        record.active ? undefined : <span className="state-mark state-closed">{t(label('已停用', 'Inactive'))}</span>
      }
      scroll
      actions={
        <>
          {id !== null && Acts && record.saved && (
            <Suspense>
              <Acts id={id} record={record.saved} />
            </Suspense>
          )}
          {id !== null && (
            <ActButton
              act={record.active ? label('停用', 'Deactivate') : label('启用', 'Activate')}
              keyName="Alt+D"
              loading={setActive.busy}
              run={() => void toggleActive()}
            />
          )}
          {id !== null && (
            <ActButton act={nextWord} keyName="Alt+N" run={() => openTab({ path: `/record/${kind}/new` })} />
          )}
          <ActButton
            primary
            act={saveWord}
            keyName="Ctrl+Enter"
            loading={save.busy || waiting}
            run={() => void store()}
          />
        </>
      }
      footer={
        <span className="record-note">
          {t(
            record.dirty
              ? label('有改动未保存', 'Changes not saved')
              : id === null
                ? contract.purpose
                : label(
                    '停用后不再出现在选择里，已有单据不受影响',
                    'Once deactivated it is no longer offered; documents keep it',
                  ),
          )}
        </span>
      }
    >
      {refusals.length > 0 && (
        <ul className="record-problems" role="alert">
          {refusals.map((one) => (
            <li key={`${one.path}${one.code}`}>
              <button
                type="button"
                onClick={() => document.getElementById(`${kind}-${one.path.split('.').at(-1)}`)?.focus()}
              >
                {wordRefusal(one, language)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {record.ready && (
        <RecordForm
          key={id ?? 'new'}
          contract={contract}
          record={record}
          refusals={refusals}
          onDone={() => setTimeout(() => latest.current())}
        />
      )}
      {id !== null && (
        <section className="record-attachments">
          <h2>{t(attachmentsWord)}</h2>
          <Attachments subject={{ type: 'record', kind, id }} />
        </section>
      )}
      {id !== null && (
        <section className="record-attachments">
          <h2>{t(label('变更记录', 'Changes'))}</h2>
          <RecordHistory kind={kind} id={id} />
        </section>
      )}
    </PageFrame>
  )
}

const nextWord = label('再建一个', 'Another')
const saveWord = label('保存', 'Save')
const newWord = ({ zh, en }: { zh: string; en: string }) => label(`新建${zh}`, `New ${en.toLowerCase()}`)
