// A new book: the company, how it is taxed (said, because only one way is built), and the month it starts.

import { Button, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import { label, type Refusal } from '../../../shared/contract/index.ts'
import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PanelProblems } from './PanelProblems.tsx'

type Values = { readonly company: string; readonly start: Dayjs }

export function NewBook() {
  const { t } = useWords()
  const client = useClient()
  const { entered } = useSession()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  // The form checks itself before it answers: two keys in that time would make two books.
  const making = useRef(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const make = async ({ company, start }: Values) => {
    if (making.current) return
    making.current = true
    setBusy(true)
    try {
      const answer = await client.newBook({ company: company.trim(), startMonth: start.format('YYYY-MM') })
      if (answer.ok) entered(answer.value)
      else setRefusals(answer.error)
    } catch (error) {
      reportFailure(error)
    } finally {
      making.current = false
      setBusy(false)
    }
  }
  useKeys({ 'Ctrl+Enter': { label: makeWord, run: () => form.submit() } }, 'everywhere')
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ start: dayjs().startOf('month') }}
      onFinish={(values) => void make(values)}
      className="first-form"
    >
      <h2>{t(label('新建账套', 'Make a new book'))}</h2>
      <PanelProblems refusals={refusals} />
      <Form.Item
        name="company"
        label={t(label('公司名称', 'Company'))}
        rules={[
          { required: true, whitespace: true, message: t(label('请填写公司名称', 'Please give the company’s name')) },
        ]}
      >
        <Input autoFocus maxLength={80} placeholder={t(label('例如 丰禾农资有限公司', 'Such as Fenghe Farm Supply'))} />
      </Form.Item>
      <Form.Item
        name="start"
        label={t(label('启用月份', 'Start month'))}
        extra={t(
          label(
            '从这个月起记账；之前的余额作为期初录入',
            'Books begin with this month; what was before goes in as opening balances',
          ),
        )}
        rules={[{ required: true, message: t(label('请选择启用月份', 'Please choose the start month')) }]}
      >
        <DatePicker picker="month" format="YYYY-MM" allowClear={false} inputReadOnly={false} />
      </Form.Item>
      <dl className="first-facts">
        <dt>{t(label('纳税人', 'Taxpayer'))}</dt>
        <dd>{t(label('增值税一般纳税人', 'General VAT taxpayer'))}</dd>
        <dt>{t(label('科目', 'Accounts'))}</dt>
        <dd>{t(label('小企业会计准则，建账后即可用', 'Small-enterprise standard (小企业会计准则), ready at once'))}</dd>
        <dt>{t(label('本位币', 'Currency'))}</dt>
        <dd>{t(label('人民币', 'Chinese yuan'))}</dd>
      </dl>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t(makeWord)}
      </Button>
    </Form>
  )
}

const makeWord = label('建账', 'Make the book')
