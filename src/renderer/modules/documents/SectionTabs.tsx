// The sections of a document as tabs over its lines, each with how many rows it has; F7 goes on to the next.

import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { label, type DocumentContract } from '../../../shared/contract/index.ts'

type Props = {
  readonly contract: DocumentContract
  readonly section: string
  readonly countOf: (section: string) => number | ''
  readonly onSection: (section: string) => void
}

export function SectionTabs({ contract, section, countOf, onSection }: Props) {
  const { t } = useWords()
  const names = Object.keys(contract.sections)
  useKeys({
    F7: {
      label: label('下一组明细', 'The next section'),
      run: () => onSection(names[(names.indexOf(section) + 1) % names.length]!),
    },
  })
  return (
    <div role="tablist" className="document-sections">
      {names.map((name) => (
        <button key={name} type="button" role="tab" aria-selected={name === section} onClick={() => onSection(name)}>
          {t(contract.sections[name]!.label)}
          <small>{countOf(name)}</small>
        </button>
      ))}
      <kbd>F7</kbd>
    </div>
  )
}
