// A page that is one declared set of fields of the book, saved together: company settings, the letterhead. What is typed is
// kept until it is saved, and the tab says so.

import { useEffect, useRef, useState, type ReactNode } from 'react'
import {
  label,
  wordRefusal,
  type AnyRow,
  type Fields,
  type Label,
  type Refusal,
} from '../../../shared/contract/index.ts'
import type { Result } from '../../../shared/kernel/index.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { useTabs } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { moveWithin } from '../../ui/fields/move-within.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import '../records/records.css'

type Props = {
  readonly title: Label
  readonly fields: Fields
  /** Undefined until it is known. */
  readonly stored: AnyRow | undefined
  /** Those that take the room of two. */
  readonly wide?: readonly string[]
  /** What saving it means. */
  readonly meaning: Label
  readonly busy: boolean
  save(values: AnyRow): Promise<Result<unknown, readonly Refusal[]>>
  /** Below the fields. */
  readonly children?: ReactNode
}

export function FieldsPage({ title, fields, wide = [], stored, meaning, busy, save, children }: Props) {
  const { t, language } = useWords()
  const { path } = useTab()
  const { setTabDirty } = useTabs.getState()
  const notices = useNotices()
  const [typed, setTyped] = useState<AnyRow>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const kept: AnyRow = stored ?? {}
  const values: AnyRow = { ...kept, ...typed }
  const dirty = Object.keys(typed).some((name) => typed[name] !== kept[name])
  useEffect(() => setTabDirty(path, dirty), [path, dirty, setTabDirty])

  const store = async () => {
    if (busy || !stored) return
    const answer = await save(values)
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return
    setTyped({})
    notices.done(label('已保存', 'Saved'))
  }
  useKeys({ 'Ctrl+S': { label: saveWord, run: () => void store(), unlisted: true } })
  const form = useRef<HTMLDivElement>(null)
  const problemAt = (name: string) => {
    const found = refusals.find((one) => one.path.endsWith(`.${name}`))
    return found && wordRefusal(found, language)
  }
  return (
    <PageFrame
      title={t(title)}
      scroll
      actions={<ActButton primary act={saveWord} keyName="Ctrl+Enter" loading={busy} run={() => void store()} />}
      footer={<span className="record-note">{t(dirty ? unsaved : meaning)}</span>}
    >
      {stored && (
        <div className="record-form" ref={form}>
          {Object.entries(fields).map(([name, field], index) => (
            <div key={name} className={wide.includes(name) ? 'record-field record-wide' : 'record-field'}>
              <label htmlFor={`setting-${name}`}>{t(field.label)}</label>
              <FieldInput
                id={`setting-${name}`}
                name={name}
                field={field}
                value={values[name] ?? null}
                problem={problemAt(name)}
                autoFocus={index === 0}
                onChange={(value) => setTyped((now) => ({ ...now, [name]: value }))}
                onMove={(to) => to !== 'stay' && moveWithin(form.current, to === 'next' ? 1 : -1, () => void store())}
              />
              <p className={problemAt(name) ? 'record-note record-wrong' : 'record-note'}>
                {problemAt(name) ?? (field.help && t(field.help))}
              </p>
            </div>
          ))}
        </div>
      )}
      {children}
    </PageFrame>
  )
}

const saveWord = label('保存', 'Save')
const unsaved = label('有改动未保存', 'Changes not saved')
