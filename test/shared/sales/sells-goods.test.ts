// What sells is known by its marks; what the factory ships itself is sold and yet not promised out of our stock.

import { expect, test } from 'vitest'
import { documents } from '../../../src/shared/catalog.ts'
import { promisesStock, sellsGoods } from '../../../src/shared/sales/sells-goods.ts'

test('a sales contract sells and promises stock, a direct shipment only sells, a goods receipt does neither', () => {
  const { salesContract, directShipment, goodsReceipt } = documents
  expect([salesContract, directShipment, goodsReceipt].map(sellsGoods)).toEqual([true, true, false])
  expect([salesContract, directShipment, goodsReceipt].map(promisesStock)).toEqual([true, false, false])
})
