// What the company decides for itself, drawn from the declared settings. They hold for everybody in the book, from the
// next document on; what is posted stays as it is.

import { label } from '../../../shared/contract/index.ts'
import { companySettings } from '../../../shared/office/company-settings.ts'
import { useCommand, useQueryOf } from '../../app/client.tsx'
import { settingsPlace } from '../../app/places.ts'
import { FieldsPage } from './FieldsPage.tsx'

export function SettingsPage() {
  const stored = useQueryOf('settings.get', {})
  const save = useCommand('settings.save')
  return (
    <FieldsPage
      title={settingsPlace.label}
      fields={companySettings}
      stored={stored.data}
      meaning={meaning}
      busy={save.busy}
      save={(settings) => save.run({ settings })}
    />
  )
}

const meaning = label(
  '对账套里所有人有效，从下一张单据起；已过账的不变',
  'They hold for everybody in this book from the next document on; what is posted stays',
)
