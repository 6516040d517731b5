// F6, as between the panes of any desktop program: from the head to the lines and back. Alt+↓ stays what it is in every
// field with a list or a calendar: it opens that.

import { useKeys } from '../../app/keys.ts'
import { label } from '../../../shared/contract/index.ts'

export function useHeadAndLines(toHead: () => void, toLines: () => void): void {
  useKeys({
    F6: {
      label: label('表头和明细之间来回', 'Between the head and the lines'),
      run: () => (document.activeElement?.closest('.lines') ? toHead() : toLines()),
    },
    'Alt+ArrowDown': { label: label('打开选项或日历', 'Open the list or the calendar'), run: () => undefined },
  })
}
