// An empty report says what it would list and, where a choice, a day or a search narrows it, how to see more.

import { Button } from 'antd'
import { label, type AnyRow, type Fields, type Label, type ReportContract } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { missingParams } from './params.ts'

type Props = {
  readonly contract: ReportContract
  readonly params: AnyRow
  readonly search: string
  onChange(params: AnyRow): void
  onSearch(text: string): void
}

export function ReportEmpty({ contract, params, search, onChange, onSearch }: Props) {
  const { t } = useWords()
  const missing = contract.params[missingParams(contract.params, params)[0] ?? '']
  if (missing)
    return (
      <p className="report-empty">
        {t(label(`先在上面选${missing.label.zh}`, `First choose above: ${missing.label.en}`))}
      </p>
    )
  if (search !== '')
    return (
      <div className="report-empty">
        <p>{t(label(`没有含“${search}”的行`, `No row holds “${search}”`))}</p>
        <Button onClick={() => onSearch('')}>{t(label('清除搜索', 'Clear the search'))}</Button>
      </div>
    )
  const chosen = chosenIn(contract.params, params)
  const hint = widening(contract.params)
  const without = () => onChange({ ...params, ...Object.fromEntries(chosen.map((name) => [name, null])) })
  return (
    <div className="report-empty">
      <p>{t(nothing[contract.name] ?? wouldList(contract.purpose))}</p>
      {chosen.length > 0 && (
        <Button onClick={without}>{t(label('不限上面的选择', 'Clear what is chosen above'))}</Button>
      )}
      {chosen.length === 0 && hint && <p>{t(hint)}</p>}
    </div>
  )
}

/** What narrows a report without being asked for. */
const chosenIn = (fields: Fields, params: AnyRow): string[] =>
  Object.entries(fields).flatMap(([name, { required }]) => {
    const value = params[name] ?? null
    return required || value === null || value === '' || value === false ? [] : [name]
  })

const wouldList = ({ zh, en }: Label): Label =>
  label(`没有要列的。这里列的是：${zh}。`, `Nothing to list. This report shows: ${en}.`)

function widening(fields: Fields): Label | null {
  if ('from' in fields) return label('换一段时间，或把上面的日期放宽。', 'Try other or longer dates above.')
  if ('month' in fields) return label('可以在上面换一个月。', 'Try another month above.')
  if ('asOf' in fields) return label('可以在上面换一个日期。', 'Try another day above.')
  return null
}

/** Where an empty report is an answer of its own. */
const nothing: Readonly<Record<string, Label>> = {
  'plan-progress': label(
    '这段时间没有生效的销售计划，也没有发货。计划在「计划」里编制。',
    'No sales plan and no deliveries for these dates. Plans are made under Planning.',
  ),
  'low-stock': label(
    '没有低于最低库存的商品。最低库存在商品资料里设。',
    'No product is below its minimum, which is set on the product.',
  ),
  'checks-due': label(
    '没有该盘的。多少天盘一次，在资料的盘点计划里定。',
    'Nothing is to be counted. How often is set by check plans, under Records.',
  ),
  'received-not-invoiced': label('货到的都有票了。', 'Everything received is invoiced.'),
  'delivered-not-invoiced': label('发出的都开票了。', 'Everything delivered is invoiced.'),
}
