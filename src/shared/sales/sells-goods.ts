// Which kinds sell: to a customer, by lines that name product and price. A kind that comes later is known by the same
// marks, and is offered listed prices and held to their floor without another word.

import type { DocumentContract, Section } from '../contract/index.ts'

export function sellsGoods({ partner, head, sections }: DocumentContract): boolean {
  const field = partner === null ? undefined : head[partner]
  return field?.kind === 'reference' && field.role === 'customer' && Object.values(sections).some(isPriced)
}

/** They are promised out of our stock: not what the factory ships from a purchase to the customer. */
export const promisesStock = (contract: DocumentContract): boolean =>
  sellsGoods(contract) &&
  !Object.values(contract.sections).some(({ fields }) =>
    Object.values(fields).some((field) => field.kind === 'sourceLine' && field.of === 'purchaseContract'),
  )

const isPriced = ({ fields }: Section): boolean => fields.productId !== undefined && fields.priceE4 !== undefined
