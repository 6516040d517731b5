// The grid's own words, as far as Community shows or reads them out, in Chinese; English is what the grid brings.

import type { GetLocaleTextParams } from 'ag-grid-community'
import type { Language } from '../../../shared/contract/index.ts'

export const gridWordsIn =
  (language: Language) =>
  ({ key, defaultValue, variableValues }: GetLocaleTextParams): string => {
    const text = language === 'zh' ? (chinese[key] ?? defaultValue) : defaultValue
    return (variableValues ?? []).reduce((words, value) => words.replace('${variable}', value), text)
  }

const chinese: Readonly<Record<string, string>> = {
  loadingOoo: '正在读取…',
  loadingError: '读取失败',
  noRowsToShow: '没有记录',
  noMatchingRows: '没有符合条件的记录',
  filterOoo: '筛选…',
  contains: '包含',
  notContains: '不包含',
  equals: '等于',
  notEqual: '不等于',
  blank: '空白',
  notBlank: '非空',
  startsWith: '开头是',
  endsWith: '结尾是',
  lessThan: '小于',
  greaterThan: '大于',
  lessThanOrEqual: '小于或等于',
  greaterThanOrEqual: '大于或等于',
  inRange: '介于',
  andCondition: '并且',
  orCondition: '或者',
  applyFilter: '应用',
  resetFilter: '重置',
  clearFilter: '清除',
  ariaLabel: '表格',
  ariaChecked: '已选中',
  ariaUnchecked: '未选中',
  ariaColumn: '列',
  ariaColumnFiltered: '已筛选的列',
  ariaDateFilterInput: '日期筛选',
  ariaDefaultListName: '列表',
  ariaFilterInput: '筛选',
  ariaFilterMenuOpen: '打开筛选菜单',
  ariaFilteringOperator: '筛选条件',
  ariaFilterValue: '筛选值',
  ariaFilterFromValue: '从',
  ariaFilterToValue: '到',
  ariaHidden: '隐藏',
  ariaIndeterminate: '不定',
  ariaInputEditor: '输入',
  ariaLabelCellEditor: '单元格编辑',
  ariaLabelColumnFilter: '列筛选',
  ariaLabelColumnMenu: '列菜单',
  ariaLabelDialog: '对话框',
  ariaLabelSelectField: '选择',
  ariaLabelTooltip: '提示',
  ariaRowSelect: '按空格选中这一行',
  ariaRowDeselect: '按空格取消选中这一行',
  ariaRowSelectionDisabled: '这一行不能选中',
  ariaRowToggleSelection: '按空格切换选中',
  ariaToggleCellValue: '按空格切换',
  ariaSortableColumn: '按回车排序',
  ariaToggleVisibility: '按空格切换显示',
  ariaVisible: '显示',
  ariaSearch: '查找',
}
