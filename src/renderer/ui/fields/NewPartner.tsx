// A new partner in the middle of a slip: name, phone, village, and on with the work. The rest can wait for its card.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useClient, useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { label, wordRefusal, type AnyRow, type PartnerRole, type Refusal } from '../../../shared/contract/index.ts'
import { records } from '../../../shared/catalog.ts'
import { Dialog } from '../Dialog.tsx'
import { flagOf, nextPartnerCode } from '../../../shared/partners/next-code.ts'
import { holdKeys } from './hold-keys.ts'
import { TextInput } from './TextInput.tsx'

type Props = {
  readonly typed: string
  readonly role: PartnerRole | undefined
  readonly onMade: (row: AnyRow & { readonly id: number }) => void
  readonly onCancel: () => void
}

const asked = ['name', 'phone', 'area', 'code'] as const
type Asked = (typeof asked)[number]

export function NewPartner({ typed, role, onMade, onCancel }: Props) {
  const { t, language } = useWords()
  const client = useClient()
  const save = useCommand('record.save')
  const form = useRef<HTMLDivElement>(null)
  const [values, setValues] = useState<Readonly<Record<Asked, string | null>>>(() => ({
    ...startWith(typed),
    code: null,
  }))
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])

  // The next code of the kind of partner, so that nobody has to think of one. Who is quicker than it waits for it.
  const proposed = useRef<Promise<string | null>>(Promise.resolve(null))
  useEffect(() => {
    const abort = new AbortController()
    proposed.current = client
      .query(
        'record.list',
        {
          kind: 'partner',
          includeInactive: true,
          filter: {},
          sort: [{ column: 'code', descending: true }],
          offset: 0,
          limit: 200,
        },
        abort.signal,
      )
      .then(
        ({ rows }) => {
          const code = nextPartnerCode(role ?? null, rows)
          setValues((before) => ({ ...before, code: before.code ?? code }))
          return code
        },
        // Without a proposal the code is typed; the field says that it is needed.
        () => null,
      )
    return () => abort.abort()
  }, [client, role])

  const make = async () => {
    if (save.busy) return
    const column = flagOf[role ?? 'customer']
    const release = holdKeys()
    const fields = { ...values, code: values.code ?? (await proposed.current), [column]: true }
    const answer = await save.run({ kind: 'partner', id: null, version: null, fields })
    if (answer.ok) onMade({ ...fields, id: answer.value.id })
    else setRefusals(answer.error)
    release(!answer.ok)
  }
  const problemOf = (name: Asked) => {
    const refusal = refusals.find((one) => one.path.split('.').at(-1) === name)
    return refusal && wordRefusal(refusal, language)
  }
  const rest = refusals.filter((one) => !asked.some((name) => one.path.split('.').at(-1) === name))
  const go = (index: number) => {
    const inputs = form.current?.querySelectorAll('input')
    if (inputs?.[index]) inputs[index].focus()
    else void make()
  }
  return (
    <Dialog
      width={420}
      title={t(role === 'supplier' ? newSupplier : role === 'customer' ? newCustomer : newPartner)}
      onClose={onCancel}
      keys={{ 'Ctrl+Enter': { label: saveLabel, run: () => void make() } }}
      footer={
        <>
          <Button onClick={onCancel}>{t(cancel)}</Button>
          <Button type="primary" loading={save.busy} onClick={() => void make()}>
            {t(saveLabel)}
          </Button>
        </>
      }
    >
      <div ref={form} className="field-form">
        {asked.map((name, index) => {
          const problem = problemOf(name)
          return (
            <label key={name} className={problem ? 'field-labelled field-labelled-wrong' : 'field-labelled'}>
              <span>{problem ?? t(labels[name])}</span>
              <TextInput
                value={values[name]}
                problem={problem}
                autoFocus={index === (values.name === null ? 0 : 1)}
                onChange={(value) =>
                  setValues((before) => ({ ...before, [name]: value === null ? null : String(value) }))
                }
                onMove={(move) => move !== 'stay' && go(Math.max(0, index + (move === 'next' ? 1 : -1)))}
              />
            </label>
          )
        })}
        {rest.map((one) => (
          <p key={one.code} className="field-refusal">
            {wordRefusal(one, language)}
          </p>
        ))}
      </div>
    </Dialog>
  )
}

/** A typed phone number is a phone, everything else is a name. */
const startWith = (typed: string) => {
  const text = typed.trim()
  const isPhone = /^[\d -]{5,}$/.test(text)
  return { name: isPhone || text === '' ? null : text, phone: isPhone ? text : null, area: null }
}

const partner = records.partner.fields
const labels: Readonly<Record<Asked, ReturnType<typeof label>>> = {
  name: partner.name.label,
  phone: partner.phone.label,
  area: label('村镇（地区）', 'Village (area)'),
  code: partner.code.label,
}
const newCustomer = label('新客户', 'New customer')
const newSupplier = label('新供应商', 'New supplier')
const newPartner = label('新往来单位', 'New partner')
const cancel = label('取消', 'Cancel')
const saveLabel = label('保存', 'Save')
