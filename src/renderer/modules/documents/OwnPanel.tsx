// A kind's own panel with what it needs: its lines and their words. It comes when it is first looked at.

import { Suspense, useCallback } from 'react'
import { useWords } from '../../app/language.tsx'
import type { Texts } from '../../../shared/api.ts'
import type { AnyRow, Field, Value } from '../../../shared/contract/index.ts'
import { wordsOf } from './draft-words.ts'
import type { OwnPanelContent } from './own-panels.ts'

type Props = {
  readonly Content: OwnPanelContent
  readonly rows: readonly AnyRow[]
  readonly texts: Texts
}

export function OwnPanel({ Content, rows, texts }: Props) {
  const { language } = useWords()
  const words = useCallback((field: Field, value: Value) => wordsOf(field, value, texts, language), [texts, language])
  return (
    <Suspense>
      <Content rows={rows} wordsOf={words} />
    </Suspense>
  )
}
