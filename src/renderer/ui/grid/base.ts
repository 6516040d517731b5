// What every grid has in common: modules, look, keys, words.

import { AllCommunityModule, ModuleRegistry, type GetLocaleTextParams, type GridOptions } from 'ag-grid-community'
import type { AnyRow, Language } from '../../../shared/contract/index.ts'
import { gridTheme, styleNonce } from '../theme.ts'
import { gridWordsIn } from './grid-words.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const wordsByLanguage: Readonly<Record<Language, (params: GetLocaleTextParams) => string>> = {
  zh: gridWordsIn('zh'),
  en: gridWordsIn('en'),
}

export function baseGridProps(language: Language): GridOptions<AnyRow> {
  const nonce = styleNonce()
  return {
    theme: gridTheme,
    ...(nonce === undefined ? {} : { styleNonce: nonce }),
    getLocaleText: wordsByLanguage[language],
    animateRows: false,
    suppressCellFocus: false,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressColumnMoveAnimation: true,
    maintainColumnOrder: true,
    floatingFiltersHeight: 30,
    tooltipShowDelay: 600,
    rowSelection: rowSelection,
    columnMenu: 'legacy',
    enableCellTextSelection: false,
  }
}

const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const
