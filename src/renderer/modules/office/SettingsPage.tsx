// What the company decides for itself, drawn from the declared settings. They hold for everybody in the book, from the
// next document on; what is posted stays as it is.

import { useEffect, useState } from 'react'
import { label, wordRefusal, type AnyRow, type Field, type Refusal } from '../../../shared/contract/index.ts'
import { companySettings } from '../../../shared/office/company-settings.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { useTab } from '../../app/tab-context.ts'
import { useTabs } from '../../app/tabs.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { settingsPlace } from '../../app/places.ts'
import '../records/records.css'

const fields = Object.entries<Field>(companySettings)

export function SettingsPage() {
  const { t, language } = useWords()
  const { path } = useTab()
  const { setTabDirty } = useTabs.getState()
  const notices = useNotices()
  const stored = useQueryOf('settings.get', {})
  const save = useCommand('settings.save')
  const [typed, setTyped] = useState<AnyRow>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const kept: AnyRow = stored.data ?? {}
  const values: AnyRow = { ...kept, ...typed }
  const dirty = Object.keys(typed).some((name) => typed[name] !== kept[name])
  useEffect(() => setTabDirty(path, dirty), [path, dirty, setTabDirty])

  const store = async () => {
    if (save.busy || !stored.data) return
    const answer = await save.run({ settings: values })
    setRefusals(answer.ok ? [] : answer.error)
    if (!answer.ok) return
    setTyped({})
    notices.done(label('已保存', 'Saved'))
  }
  const problemAt = (name: string) => {
    const found = refusals.find((one) => one.path.endsWith(`.${name}`))
    return found && wordRefusal(found, language)
  }
  return (
    <PageFrame
      title={t(settingsPlace.label)}
      scroll
      actions={<ActButton primary act={saveWord} keyName="Ctrl+Enter" loading={save.busy} run={() => void store()} />}
      footer={<span className="record-note">{t(dirty ? unsaved : meaning)}</span>}
    >
      {stored.data && (
        <div className="record-form">
          {fields.map(([name, field], index) => (
            <div key={name} className="record-field">
              <label htmlFor={`setting-${name}`}>{t(field.label)}</label>
              <FieldInput
                id={`setting-${name}`}
                name={name}
                field={field}
                value={values[name] ?? null}
                problem={problemAt(name)}
                autoFocus={index === 0}
                onChange={(value) => setTyped((now) => ({ ...now, [name]: value }))}
              />
              <p className={problemAt(name) ? 'record-note record-wrong' : 'record-note'}>
                {problemAt(name) ?? (field.help && t(field.help))}
              </p>
            </div>
          ))}
        </div>
      )}
    </PageFrame>
  )
}

const saveWord = label('保存', 'Save')
const unsaved = label('有改动未保存', 'Changes not saved')
const meaning = label(
  '对账套里所有人有效，从下一张单据起；已过账的不变',
  'They hold for everybody in this book from the next document on; what is posted stays',
)
