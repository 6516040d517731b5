// The selling side and the warehouse of a day: deliveries with and without a contract, returns, invoices in parts,
// transfers and checks.

import type { Cell } from '../workbook.ts'
import { goodsOf, openLines } from './buying.ts'
import { cell, least } from './exact.ts'
import type { ContractLine, Delivered } from './naive-ledger.ts'
import { dayAfter, type World } from './world.ts'

type Place = { readonly warehouse: string; readonly product: string; readonly lot: string; readonly qty: bigint }

/** Places that hold something, of a product if one is named. */
function held(world: World, product?: string): Place[] {
  const found: Place[] = []
  for (const [at, qty] of world.ledger.stock) {
    const [warehouse = '', code = '', lot = ''] = at.split('/')
    if (qty > 0n && (product === undefined || code === product)) found.push({ warehouse, product: code, lot, qty })
  }
  return found
}

export function deliveryOf(world: World, day: string): void {
  const { random, ledger } = world
  const customer = random.pick(world.customers)
  const lines: (ContractLine | null)[] = random.chance(0.4) ? openLines(world, 'sales', customer, 3) : []
  while (lines.length === 0 || random.chance(0.35)) lines.push(null)
  const no = world.number('CK', day)
  const dueDay = random.chance(0.3) ? null : dayAfter(day, random.integer(0, 120))
  let total = 0n
  let number = 0
  for (const line of lines) {
    const places = held(world, line?.product.code)
    if (places.length === 0) continue
    const at = random.pick(places)
    const product = goodsOf(world, at.product)
    const wanted = line
      ? least(at.qty, line.most - line.done)
      : least(at.qty, random.big(1n, 60n) * 1000n + (product.step === 1n ? random.big(0n, 999n) : 0n))
    const qty = world.quantity(product, wanted)
    if (qty === 0n) continue
    number += 1
    const price = line?.price ?? world.priceNear(product.price)
    const key = `${no}/${number}`
    total += ledger.deliver(
      { key, day, no, customer, product, warehouse: at.warehouse, lot: at.lot, qty },
      price,
      line?.key ?? null,
    )
    const [contract = null, contractLine = null]: Cell[] = line ? line.key.split('/') : []
    world.write('出库单', day, {
      单号: no,
      日期: day,
      客户: customer,
      销售合同号: contract,
      合同行号: contractLine === null ? null : Number(contractLine),
      行号: number,
      仓库: at.warehouse,
      商品编码: at.product,
      批号: at.lot,
      数量: cell(qty, 3),
      含税单价: cell(price, 4),
      到期日: dueDay,
      车牌: `豫Q${random.integer(10_000, 99_999)}`,
    })
  }
  ledger.openReceivable(customer, no, total, dueDay ?? dayAfter(day, world.termDaysOf(customer)))
}

/** Lines of one customer of which something is neither invoiced nor returned. */
function openDeliveries(world: World, most: number): Delivered[] {
  const customer = world.random.pick(world.customers)
  const open: Delivered[] = []
  for (const line of world.ledger.delivered.values())
    if (line.customer === customer && line.left > 0n && open.push(line) >= 15) break
  return world.random.shuffled(open).slice(0, most)
}

export function returnOf(world: World, day: string): void {
  const { random, ledger } = world
  const lines = openDeliveries(world, random.integer(1, 2))
  const [first] = lines
  if (!first) return
  const no = world.number('TH', day)
  let advance = 0n
  for (const line of lines) {
    const qty = world.quantity(goodsOf(world, line.product.code), line.left)
    if (qty === 0n) continue
    const warehouse = random.pick(world.warehouses)
    advance += ledger.salesReturn(line.key, warehouse, qty)
    const [delivery = '', deliveryLine = ''] = line.key.split('/')
    const cells = {
      单号: no,
      日期: day,
      客户: first.customer,
      出库单号: delivery,
      出库行号: Number(deliveryLine),
      仓库: warehouse,
      数量: cell(qty, 3),
    }
    world.write('销售退货', day, cells)
  }
  ledger.openAdvance(first.customer, no, advance)
}

export function salesInvoiceOf(world: World, day: string): void {
  const { random, ledger } = world
  const no = world.invoiceNo()
  for (const line of openDeliveries(world, random.integer(1, 4))) {
    // Half a bag is never invoiced; what is left of one may be.
    const qty = world.quantity(goodsOf(world, line.product.code), line.left)
    if (qty === 0n) continue
    ledger.salesInvoice(line.key, qty)
    const [delivery = '', deliveryLine = ''] = line.key.split('/')
    world.write('销售发票', day, {
      发票号: no,
      日期: day,
      客户: line.customer,
      出库单号: delivery,
      出库行号: Number(deliveryLine),
      数量: cell(qty, 3),
    })
  }
}

export function transferOf(world: World, day: string): void {
  const { random, ledger } = world
  const no = world.number('DB', day)
  for (let count = random.integer(1, 2); count > 0; count--) {
    const places = held(world)
    if (places.length === 0) return
    const at = random.pick(places)
    const qty = world.quantity(goodsOf(world, at.product), at.qty)
    const to = random.pick(world.warehouses.filter((one) => one !== at.warehouse))
    if (qty === 0n) continue
    ledger.transfer(at.warehouse, to, at.product, at.lot, qty)
    world.write('调拨单', day, {
      单号: no,
      日期: day,
      调出仓库: at.warehouse,
      调入仓库: to,
      商品编码: at.product,
      批号: at.lot,
      数量: cell(qty, 3),
    })
  }
}

/** Counts some lots, among them one that is used up. */
export function checkOf(world: World, day: string): void {
  const { random, ledger } = world
  const no = world.number('PD', day)
  const places = random.shuffled([...ledger.stock]).slice(0, random.integer(3, 8))
  for (const [at, book] of places) {
    const [warehouse = '', code = '', lot = ''] = at.split('/')
    const product = goodsOf(world, code)
    const { qty, lastQty } = ledger.goodsOf(code)
    const mayGain = qty > 0n || lastQty > 0n
    const off =
      random.pick([0n, -1n, -2n, mayGain ? 1n : 0n]) * product.step * (product.step === 1n ? random.big(1n, 300n) : 1n)
    const counted = book + off < 0n ? 0n : book + off
    const loss = random.pick(['自然损耗', '管理不善'])
    const reason = counted === book ? '相符' : counted > book ? '盘盈' : loss
    ledger.check(warehouse, product, lot, counted, loss === '管理不善')
    world.write('盘点单', day, {
      单号: no,
      日期: day,
      仓库: warehouse,
      商品编码: code,
      批号: lot,
      实盘数量: cell(counted, 3),
      原因: reason,
    })
  }
}
