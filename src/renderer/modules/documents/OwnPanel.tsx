// A kind's own panel with what it needs: what it says and the words for it. It comes when it is first looked at.

import { Suspense, useCallback } from 'react'
import { useWords } from '../../app/language.tsx'
import type { Texts } from '../../../shared/api.ts'
import type { Field, Value } from '../../../shared/contract/index.ts'
import { wordsOf } from './draft-words.ts'
import type { OwnPanelContent, OwnPanelProps } from './own-panels.ts'

type Props = Omit<OwnPanelProps, 'wordsOf'> & { readonly Content: OwnPanelContent; readonly texts: Texts }

export function OwnPanel({ Content, texts, ...about }: Props) {
  const { language } = useWords()
  const words = useCallback((field: Field, value: Value) => wordsOf(field, value, texts, language), [texts, language])
  return (
    <Suspense>
      <Content {...about} wordsOf={words} />
    </Suspense>
  )
}
