// Whether a book has seen nothing yet: then the workbench shows how to begin instead of rows of zeros.

import type { Workbench } from '../../../shared/api.ts'

export function isNewBook(workbench: Workbench): boolean {
  const { salesFen, collectedFen, stockValueFen, receivableFen, payableFen, tasks, months } = workbench
  const figures = [salesFen, collectedFen, stockValueFen, receivableFen, payableFen]
  return (
    figures.every((figure) => figure === 0) &&
    tasks.every(({ count, name }) => count === 0 || name === 'drafts') &&
    months.every((month) => month.salesFen === 0 && month.collectedFen === 0)
  )
}
