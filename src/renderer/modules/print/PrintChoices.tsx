// What can be chosen of a form: its columns, whether prices stand on it, its parts, its language.

import { Checkbox, Radio } from 'antd'
import type { ReactNode } from 'react'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { Copies, type CopyMade } from './Copies.tsx'
import type { Sheet } from '../../../shared/print/form.ts'
import { fitsA4, isFilledIn, sizeOf, type FormShape, type PrintOptions } from './print-options.ts'

type Props = {
  readonly form: FormShape
  readonly sheets: readonly Sheet[]
  readonly options: PrintOptions
  readonly copies: readonly CopyMade[]
  onChange(change: Partial<PrintOptions>): void
  /** Logo and seal. */
  readonly marks: ReactNode
  readonly children?: ReactNode
}

export function PrintChoices({ form, sheets, options, copies, marks, onChange, children }: Props) {
  const { t } = useWords()
  const columns = Object.entries(form.columns)
  const choosable = columns.filter(
    ([name, { fixed, whenFilled }]) => !fixed && (!whenFilled || sheets.some(({ rows }) => isFilledIn(name, rows))),
  )
  const { hidden, prices, apart, language, onA4 } = options
  const show = (name: string, shown: boolean) =>
    onChange({ hidden: shown ? hidden.filter((one) => one !== name) : [...hidden, name] })
  return (
    <aside className="print-choices">
      {children}
      {choosable.length > 0 && (
        <Group title={label('列', 'Columns')}>
          {choosable.map(([name, { field, priced }]) => (
            <Checkbox
              key={name}
              checked={!hidden.includes(name) && (prices || !priced)}
              disabled={priced === true && !prices}
              onChange={({ target }) => show(name, target.checked)}
            >
              {t(field.label)}
            </Checkbox>
          ))}
        </Group>
      )}
      {columns.some(([, { priced }]) => priced) && (
        <Group title={label('价格', 'Prices')}>
          <Checkbox checked={!prices} onChange={({ target }) => onChange({ prices: !target.checked })}>
            {t(label('不印价格和金额', 'Leave prices and amounts out'))}
          </Checkbox>
        </Group>
      )}
      {fitsA4(form) && (
        <Group title={label('纸张', 'Paper')}>
          <Radio.Group value={onA4} onChange={({ target }) => onChange({ onA4: target.value === true })}>
            <Radio value={false}>{sizeOf(form.paper)}</Radio>
            <Radio value={true}>A4</Radio>
          </Radio.Group>
        </Group>
      )}
      {form.parts.length > 0 && (
        <Group title={label('联次', 'Parts')}>
          <Radio.Group value={apart} onChange={({ target }) => onChange({ apart: target.value === true })}>
            <Radio value={false}>{t(label('一次打印，压感多联纸', 'In one go, on carbonless paper'))}</Radio>
            <Radio value={true}>{t(label('各联分开打印', 'Each part on its own page'))}</Radio>
          </Radio.Group>
        </Group>
      )}
      <Group title={label('纸面文字', 'Language of the paper')}>
        <Radio.Group
          value={language}
          onChange={({ target }) => onChange({ language: target.value === 'en' ? 'en' : 'zh' })}
        >
          <Radio value="zh">{t(label('中文', 'Chinese'))}</Radio>
          <Radio value="en">{t(label('英文', 'English'))}</Radio>
        </Radio.Group>
      </Group>
      {marks}
      <Copies copies={copies} />
    </aside>
  )
}

function Group({ title, children }: { readonly title: Label; readonly children: ReactNode }) {
  const { t } = useWords()
  return (
    <fieldset className="print-group">
      <legend>{t(title)}</legend>
      {children}
    </fieldset>
  )
}
