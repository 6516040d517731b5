// The buying side of a day: contracts, receipts over several days and lots, invoices at other prices.

import { cell } from './exact.ts'
import type { ContractLine, Received } from './naive-ledger.ts'
import { dayAfter, type Goods, type World } from './world.ts'

export function contractsOf(world: World, day: string, kind: 'purchase' | 'sales'): void {
  const { random, ledger } = world
  const isPurchase = kind === 'purchase'
  const partner = random.pick(isPurchase ? world.suppliers : world.customers)
  const no = world.number(isPurchase ? 'CG' : 'XS', day)
  const count = random.integer(1, 3)
  for (let line = 1; line <= count; line++) {
    const product = random.pick(world.goods)
    const qty = orderedOf(world, product, isPurchase)
    const price = world.priceNear(isPurchase ? (product.price * 9n) / 10n : product.price)
    const tolerance = random.pick([0n, 300n, 500n, 1000n])
    const key = `${no}/${line}`
    ledger.contract(kind, { key, day, partner, product, price, qty, most: (qty * (10_000n + tolerance)) / 10_000n })
    world.write(isPurchase ? '采购合同' : '销售合同', day, {
      合同号: no,
      日期: day,
      [isPurchase ? '供应商' : '客户']: partner,
      行号: line,
      商品编码: product.code,
      数量: cell(qty, 3),
      含税单价: cell(price, 4),
      交货日期: dayAfter(day, random.integer(3, 30)),
      '溢短装%': Number(tolerance) / 100,
      备注: null,
    })
  }
}

/** Scarce goods come in handfuls, so that they run out again and again. */
function orderedOf({ random }: World, product: Goods, isPurchase: boolean): bigint {
  const parts = product.step === 1n ? random.big(0n, 999n) : 0n
  if (product.isScarce) return random.big(2n, 9n) * 1000n + parts
  return (isPurchase ? random.big(80n, 900n) : random.big(5n, 120n)) * 1000n + parts
}

export const goodsOf = (world: World, code: string): Goods => {
  const found = world.goods.find((one) => one.code === code)
  if (!found) throw new Error(`no product ${code}`)
  return found
}

/** Contract lines of one partner that may still be fulfilled, a few of them. */
export function openLines(world: World, kind: 'purchase' | 'sales', partner: string, most: number): ContractLine[] {
  const open = [...world.ledger.contracts[kind].values()].filter(
    (line) => line.partner === partner && line.done < line.qty,
  )
  return world.random.shuffled(open.slice(0, 12)).slice(0, most)
}

export function receiptOf(world: World, day: string): void {
  const { random, ledger } = world
  const supplier = random.pick(world.suppliers)
  const lines = openLines(world, 'purchase', supplier, random.integer(1, 3))
  if (lines.length === 0) return
  const no = world.number('RK', day)
  let number = 0
  for (const line of lines) {
    const product = goodsOf(world, line.product.code)
    // Sometimes a little more than ordered, within the tolerance.
    const rest = random.chance(0.1) ? line.most - line.done : line.qty - line.done
    const qty = world.quantity(product, rest)
    if (qty === 0n) continue
    number += 1
    const warehouse = random.pick(world.warehouses)
    const lot = lotFor(world, product, day)
    ledger.receive(`${no}/${number}`, line.key, warehouse, lot, qty)
    const [contract = '', contractLine = ''] = line.key.split('/')
    world.write('入库单', day, {
      单号: no,
      日期: day,
      供应商: supplier,
      采购合同号: contract,
      合同行号: Number(contractLine),
      行号: number,
      仓库: warehouse,
      商品编码: product.code,
      批号: lot,
      生产日期: world.madeOn.get(lot) ?? null,
      数量: cell(qty, 3),
    })
  }
}

/** A new lot, or more of one that came before. */
function lotFor(world: World, product: Goods, day: string): string {
  const { random, madeOn } = world
  const known = [...madeOn.keys()].filter((lot) => lot.startsWith(`${product.code}-`)).slice(-5)
  if (known.length > 0 && random.chance(0.2)) return random.pick(known)
  const lot = `${product.code}-${day.slice(2).replaceAll('-', '')}-${madeOn.size % 97}`
  if (!madeOn.has(lot)) madeOn.set(lot, dayAfter(day, -random.integer(5, 60)))
  return lot
}

export function purchaseInvoiceOf(world: World, day: string): void {
  const { random, ledger } = world
  const supplier = random.pick(world.suppliers)
  const open: Received[] = []
  for (const line of ledger.received.values())
    if (line.supplier === supplier && line.left > 0n && open.push(line) >= 12) break
  const lines = random.shuffled(open).slice(0, random.integer(1, 4))
  if (lines.length === 0) return
  const no = world.invoiceNo()
  let total = 0n
  for (const line of lines) {
    const product = goodsOf(world, line.product.code)
    const qty = world.quantity(product, line.left)
    // Mostly the contract's price; sometimes much lower, so that stock cannot bear the difference.
    const usual = (product.price * 9n) / 10n
    const price = random.chance(0.12) ? usual / 100n : world.priceNear(usual)
    total += ledger.purchaseInvoice(line.key, qty, price)
    const [receipt = '', receiptLine = ''] = line.key.split('/')
    world.write('采购发票', day, {
      发票号: no,
      日期: day,
      供应商: supplier,
      入库单号: receipt,
      入库行号: Number(receiptLine),
      数量: cell(qty, 3),
      含税单价: cell(price, 4),
    })
  }
  ledger.openPayable(supplier, no, total, dayAfter(day, world.termDaysOf(supplier)))
}
