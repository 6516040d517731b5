// Low stock 低于最低库存: products whose stock over all warehouses lies below the minimum set on the product, those
// with nothing left too. What the workbench counts as `lowStock`.

import { defineReport, field as f, label } from '../contract/index.ts'
import { asOf, product, productId, productName, unit } from './columns.ts'

export const lowStock = defineReport({
  name: 'low-stock',
  module: 'warehouse',
  label: label('低于最低库存', 'Low stock'),
  purpose: label('库存低于商品上设的最低库存、该补货的商品', 'Products below the minimum set on them: time to buy'),
  permission: 'warehouse.read',
  params: { asOf },
  columns: {
    productId,
    product,
    productName,
    unit,
    qtyMilli: f.quantity(label('现有', 'In stock'), { required: true, width: 10 }),
    minStockMilli: f.quantity(label('最低库存', 'Minimum'), { required: true, width: 10 }),
    shortMilli: f.quantity(label('缺', 'Short'), { required: true, width: 10 }),
  },
  drill: { to: 'report', report: 'stock-moves', params: { productId: 'productId', to: 'asOf' } },
})
