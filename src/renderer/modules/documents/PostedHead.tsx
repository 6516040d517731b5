// The head of a posted document, to be read: only what is filled in, partners and other records lead to their cards.

import { openTab } from '../../app/tabs.ts'
import { useWords } from '../../app/language.tsx'
import { contractOf } from '../../../shared/catalog.ts'
import { label, word, type Field, type Value } from '../../../shared/contract/index.ts'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { wordsOf } from './draft-words.ts'
import { HeadCell, headFields } from './HeadForm.tsx'
import type { ShownDocument } from './shown-document.ts'

export function PostedHead({ view }: { readonly view: ShownDocument }) {
  const contract = contractOf(view.kind)
  const fields = [...headFields(contract), ...Object.entries(contract.headPosted).filter(([, field]) => !field.hidden)]
  const valueOf = (name: string): Value =>
    name === 'day' ? view.day : name === 'remarks' ? view.remarks : (view.head[name] ?? null)
  // A list nobody ticked anything on was not gone through.
  const isChecked = fields.some(([name, field]) => saysNo(field) && valueOf(name) === true)
  return (
    <div className="document-head document-read">
      {fields
        .filter(([name, field]) => isFilled(valueOf(name)) || (isChecked && saysNo(field)))
        .map(([name, field]) => (
          <HeadCell key={name} name={name} field={{ ...field, required: false }}>
            <span className="document-said">
              <Said view={view} field={field} value={valueOf(name)} />
            </span>
          </HeadCell>
        ))}
    </div>
  )
}

/** Not only what came, what did not come is told. */
const saysNo = (field: Field): boolean => field.kind === 'flag' && field.saidEither === true
const lacks = label('无', 'None')

function Said({ view, field, value }: { readonly view: ShownDocument; readonly field: Field; readonly value: Value }) {
  const { language } = useWords()
  const words = wordsOf(field, value, view.texts, language)
  if (saysNo(field) && value !== true) return <span className="document-lacks">{word(lacks, language)}</span>
  if (field.kind !== 'reference') return words
  const path = field.to === 'partner' ? `/partner/${value}` : `/record/${field.to}/${value}`
  return (
    <button type="button" className="document-link" onClick={() => openTab({ path })}>
      {words}
    </button>
  )
}
