// One more person at a partner, or place of it, without leaving the card. The code follows by itself.

import { Button } from 'antd'
import { useRef, useState } from 'react'
import { label, wordRefusal, type Fields, type Refusal } from '../../../shared/contract/index.ts'
import { useClient, useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { nextCode } from '../../../shared/partners/next-code.ts'
import { partKinds, type PartKind } from './part-kinds.ts'

type Props = { readonly kind: PartKind; readonly partnerId: number; onClose(): void }

export function NewPartnerRecord({ kind, partnerId, onClose }: Props) {
  const { contract, shown, add } = partKinds[kind]
  const labels: Fields = contract.fields
  const { t, language } = useWords()
  const client = useClient()
  const save = useCommand('record.save')
  const form = useRef<HTMLDivElement>(null)
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({})
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const store = async () => {
    if (save.busy) return
    const { rows } = await client.query('record.list', {
      kind,
      includeInactive: true,
      filter: {},
      sort: [{ column: 'code', descending: true }],
      offset: 0,
      limit: 1,
    })
    const code = nextCode(rows.map((row) => String(row['code']))) ?? contract.firstCode
    const fields = { ...values, code, partnerId }
    const answer = await save.run({ kind, id: null, version: null, fields })
    if (answer.ok) onClose()
    else setRefusals(answer.error)
  }
  const go = (index: number) => {
    const inputs = form.current?.querySelectorAll('input')
    if (inputs?.[index]) inputs[index].focus()
    else void store()
  }
  const problemOf = (name: string) => {
    const found = refusals.find((one) => one.path === `fields.${name}`)
    return found && wordRefusal(found, language)
  }
  return (
    <Dialog
      width={420}
      title={t(add)}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': { label: saveLabel, run: () => void store() } }}
      footer={
        <>
          <Button onClick={onClose}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" loading={save.busy} onClick={() => void store()}>
            {t(saveLabel)}
          </Button>
        </>
      }
    >
      <div ref={form} className="field-form">
        {shown.map((name, index) => {
          const problem = problemOf(name)
          return (
            <label key={name} className={problem ? 'field-labelled field-labelled-wrong' : 'field-labelled'}>
              <span>{problem ?? t(labels[name]!.label)}</span>
              <TextInput
                value={values[name] ?? null}
                problem={problem}
                autoFocus={index === 0}
                onChange={(value) => setValues((now) => ({ ...now, [name]: value === null ? null : String(value) }))}
                onMove={(move) => move !== 'stay' && go(Math.max(0, index + (move === 'next' ? 1 : -1)))}
              />
            </label>
          )
        })}
      </div>
    </Dialog>
  )
}

const saveLabel = label('保存', 'Save')
