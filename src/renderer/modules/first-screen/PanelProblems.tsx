// All that stood in the way, in the panel where it was tried.

import { wordRefusal, type Refusal } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'

export function PanelProblems({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { language } = useWords()
  if (refusals.length === 0) return null
  return (
    <ul className="first-problems" role="alert">
      {refusals.map((one, index) => (
        <li key={index}>{wordRefusal(one, language)}</li>
      ))}
    </ul>
  )
}
