// A clause as both sides will read it: what its fields say stands out, and what is still blank more so.

import { clauseParts, languageOf, type AnyDraft, type DocumentContract } from '../../../shared/contract/index.ts'

type Props = {
  readonly text: string
  readonly contract: DocumentContract
  readonly agreed: Pick<AnyDraft, 'head' | 'sections'>
}

export function ClauseWords({ text, contract, agreed }: Props) {
  const parts = clauseParts(text, contract, agreed).map((part, index) =>
    part.names === null ? (
      part.text
    ) : (
      <b key={index} className={part.blank ? 'clause-blank' : 'clause-said'} title={part.names}>
        {part.blank ? part.names : part.text}
      </b>
    ),
  )
  return <span lang={languageOf(text) === 'zh' ? 'zh-CN' : 'en'}>{parts}</span>
}
