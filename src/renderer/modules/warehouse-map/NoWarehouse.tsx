// Pages about warehouses before there is one: the way to the first.

import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { PageEmpty } from '../../ui/PageEmpty.tsx'

export function NoWarehouse() {
  const { t } = useWords()
  return (
    <PageEmpty words={t(label('还没有仓库，先建一个。', 'There is no warehouse yet: make the first.'))}>
      <ActButton
        act={label('新建仓库', 'New warehouse')}
        keyName="Alt+N"
        run={() => openTab({ path: '/record/warehouse/new' })}
      />
    </PageEmpty>
  )
}
