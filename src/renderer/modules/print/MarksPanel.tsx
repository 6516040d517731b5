// The marks of a form beside its paper: whether this copy is sealed, and where logo and seal stand. The seal can be drawn
// about on the paper, too. What is moved is seen at once and holds for everybody once it is saved.

import { Button, Checkbox } from 'antd'
import { label, wordRefusal, type Field } from '../../../shared/contract/index.ts'
import { marksFields, seals, type Marks } from '../../../shared/print/marks.ts'
import { useWords } from '../../app/language.tsx'
import { letterheadPlace } from '../../app/places.ts'
import { openTab } from '../../app/tabs.ts'
import { FieldInput } from '../../ui/fields/FieldInput.tsx'
import type { MarksInHand } from './use-marks.ts'

type Props = {
  readonly hand: MarksInHand
  /** Whether the form has a place for a seal. */
  readonly canSeal: boolean
  readonly sealed: boolean
  onSealed(sealed: boolean): void
}

export function MarksPanel({ hand, canSeal, sealed, onSealed }: Props) {
  const { t, language } = useWords()
  const { marks, kept, seal, maySeal, refusals } = hand
  if (!marks || !maySeal) return null
  const fields = Object.entries<Field>(marksFields).filter(([name]) =>
    name.startsWith('logo') ? kept.includes('logo') : canSeal && seal !== null,
  )
  const problemAt = (name: string) => {
    const found = refusals.find((one) => one.path.endsWith(`.${name}`))
    return found && wordRefusal(found, language)
  }
  return (
    <>
      {canSeal && seal !== null && (
        <fieldset className="print-group">
          <legend>{t(label('印章', 'Seal'))}</legend>
          <Checkbox checked={sealed} onChange={({ target }) => onSealed(target.checked)}>
            {t(label(`盖${seals[seal].zh}`, `With the ${seals[seal].en.toLowerCase()}`))}
          </Checkbox>
        </fieldset>
      )}
      {fields.length > 0 && (
        <details className="print-group print-marks">
          <summary>{t(placeWord)}</summary>
          {fields.map(([name, field]) => (
            <div key={name} className="print-mark">
              <label htmlFor={`mark-${name}`}>{t(field.label)}</label>
              <FieldInput
                id={`mark-${name}`}
                name={name}
                field={field}
                value={marks[name as keyof Marks]}
                problem={problemAt(name)}
                onChange={(value) => value !== null && hand.move({ [name]: value })}
              />
              {problemAt(name) && <p className="record-wrong">{problemAt(name)}</p>}
            </div>
          ))}
          <Button size="small" disabled={!hand.moved} onClick={() => void hand.save()}>
            {t(label('保存位置', 'Save the places'))}
          </Button>
        </details>
      )}
      {((canSeal && seal === null) || !kept.includes('logo')) && (
        <p className="print-hint">
          <button type="button" className="print-link" onClick={() => openTab({ path: letterheadPlace.path })}>
            {t(
              canSeal && seal === null
                ? label('上传标志和印章…', 'Add a logo and seals …')
                : label('上传公司标志…', 'Add a logo …'),
            )}
          </button>
        </p>
      )}
    </>
  )
}

const placeWord = label('标志和印章的位置', 'Where they stand')
