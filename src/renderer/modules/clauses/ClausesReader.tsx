// The terms and clauses of an approved contract, as they stand on its paper.

import { contractOf } from '../../../shared/catalog.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { isFilled } from '../../ui/fields/line-grid/rows.ts'
import { wordsOf } from '../documents/draft-words.ts'
import { HeadCell } from '../documents/HeadForm.tsx'
import type { SectionReaderProps } from '../documents/own-sections.ts'
import { ClauseWords } from './ClauseWords.tsx'
import { termsBeside } from './terms.ts'
import './clauses.css'

export function ClausesReader({ view, section }: SectionReaderProps) {
  const { t, language } = useWords()
  const contract = contractOf(view.kind)
  const rows = view.sections[section] ?? []
  const terms = termsBeside(contract, section).filter(([name]) => isFilled(view.head[name]))
  if (rows.length === 0 && terms.length === 0) return <p className="document-none clauses">{t(none)}</p>
  return (
    <div className="clauses">
      <div className="document-head document-read">
        {terms.map(([name, field]) => (
          <HeadCell key={name} name={name} field={field}>
            <span className="document-said">{wordsOf(field, view.head[name] ?? null, view.texts, language)}</span>
          </HeadCell>
        ))}
      </div>
      <ol className="clause-list">
        {rows.map((row, index) => (
          <li key={index} className="clause clause-read">
            <span className="clause-no">{index + 1}</span>
            <span className="clause-title">{String(row['title'] ?? '')}</span>
            <p className="clause-text">
              <ClauseWords text={String(row['text'] ?? '')} contract={contract} agreed={view} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

const none = label('这份合同没有条款；变更合同时可以加', 'This contract has no clauses; amend it to add some')
