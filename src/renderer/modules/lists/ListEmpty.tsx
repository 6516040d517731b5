// An empty list teaches: what it is for, and the button that makes the first one. A list that is only filtered empty says so.

import { Button } from 'antd'
import { label, type Label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'

type ListEmptyProps = {
  readonly purpose: Label
  readonly filtered: boolean
  onNew(): void
  onClear(): void
  readonly newWord: Label
}

export function ListEmpty({ purpose, filtered, onNew, onClear, newWord }: ListEmptyProps) {
  const { t } = useWords()
  return (
    <div className="list-empty">
      <p>{t(filtered ? label('没有符合条件的记录', 'Nothing fits these filters') : purpose)}</p>
      {filtered ? (
        <Button onClick={onClear}>{t(label('清除筛选', 'Clear filters'))}</Button>
      ) : (
        <Button onClick={onNew}>{t(newWord)}</Button>
      )}
    </div>
  )
}
