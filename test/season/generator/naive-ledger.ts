// The rules of posting once more, in the plainest way: maps and exact integers, one function per event, in the order
// of the table in the rules. Amounts are fen, quantities thousandths, prices ten-thousandths of a yuan, days text.
// Shares no code with the product: what both get right, they got right twice.

import { least, round } from './exact.ts'

export type Side = 'receivable' | 'payable' | 'advance' | 'prepaid'
export type Item = { readonly partner: string; readonly no: string; open: bigint; readonly due: string | null }
/** `rate` in hundredths of a percent, null is exempt; `perTonne` or per stock unit. */
export type Product = {
  readonly code: string
  readonly grams: bigint
  readonly perTonne: boolean
  readonly rate: bigint | null
}
export type Received = {
  readonly key: string
  readonly supplier: string
  readonly product: Product
  readonly qty: bigint
  readonly net: bigint
  left: bigint
  estimate: bigint
}
export type Delivered = {
  readonly key: string
  readonly day: string
  readonly no: string
  readonly customer: string
  readonly product: Product
  readonly warehouse: string
  readonly lot: string
  readonly qty: bigint
  readonly gross: bigint
  readonly tax: bigint
  readonly cost: bigint
  left: bigint
  returned: bigint
  grossLeft: bigint
  taxLeft: bigint
  costLeft: bigint
}
export type ContractLine = {
  readonly key: string
  readonly day: string
  readonly partner: string
  readonly product: Product
  readonly price: bigint
  readonly qty: bigint
  /** Ordered and tolerated, rounded down. */
  readonly most: bigint
  done: bigint
}

type Goods = { qty: bigint; value: bigint; lastQty: bigint; lastValue: bigint }

export type Ledger = ReturnType<typeof naiveLedger>

export function naiveLedger() {
  const accounts = new Map<string, bigint>()
  const stock = new Map<string, bigint>()
  const goods = new Map<string, Goods>()
  const items: Record<Side, Map<string, Item>> = {
    receivable: new Map(),
    payable: new Map(),
    advance: new Map(),
    prepaid: new Map(),
  }
  const received = new Map<string, Received>()
  const delivered = new Map<string, Delivered>()
  /** Rare turns of the rules that came up, so that a test can see that they did. */
  const met = new Set<string>()
  const contracts = { purchase: new Map<string, ContractLine>(), sales: new Map<string, ContractLine>() }

  const debit = (account: string, amount: bigint): void =>
    void accounts.set(account, (accounts.get(account) ?? 0n) + amount)
  const credit = (account: string, amount: bigint): void => debit(account, -amount)
  const goodsOf = (code: string): Goods => {
    const known = goods.get(code) ?? { qty: 0n, value: 0n, lastQty: 0n, lastValue: 0n }
    goods.set(code, known)
    return known
  }
  const place = (warehouse: string, product: string, lot: string): string => `${warehouse}/${product}/${lot}`
  const move = (at: string, qty: bigint): void => {
    const now = (stock.get(at) ?? 0n) + qty
    if (now < 0n) throw new Error(`${at} goes below zero`)
    stock.set(at, now)
  }
  const comeIn = (warehouse: string, product: string, lot: string, qty: bigint, value: bigint): void => {
    move(place(warehouse, product, lot), qty)
    const of = goodsOf(product)
    of.qty += qty
    of.value += value
  }
  /** At moving average; the last unit out takes what is left (rule 4). */
  const goOut = (warehouse: string, product: string, lot: string, qty: bigint): bigint => {
    move(place(warehouse, product, lot), -qty)
    const of = goodsOf(product)
    const cost = qty === of.qty ? of.value : round(of.value * qty, of.qty)
    if (qty === of.qty) [of.lastQty, of.lastValue] = [of.qty, of.value]
    of.qty -= qty
    of.value -= cost
    return cost
  }
  const open = (side: Side, partner: string, no: string, amount: bigint, due: string | null): void => {
    if (amount > 0n) items[side].set(`${partner}/${no}`, { partner, no, open: amount, due })
  }
  const settle = (side: Side, partner: string, no: string, amount: bigint): void => {
    const item = items[side].get(`${partner}/${no}`)
    if (!item || item.open < amount)
      throw new Error(`${side} ${partner} ${no}: ${amount} is more than ${item?.open ?? 'nothing'}`)
    item.open -= amount
  }
  const contractLine = (kind: keyof typeof contracts, key: string): ContractLine => {
    const line = contracts[kind].get(key)
    if (!line) throw new Error(`no contract line ${key}`)
    return line
  }
  const fulfil = (line: ContractLine, qty: bigint): void => {
    line.done += qty
    if (line.done > line.qty) met.add('more than ordered, within the tolerance')
    if (line.done > line.most) throw new Error(`${line.key} beyond its tolerance`)
  }

  return {
    accounts,
    stock,
    goods,
    items,
    received,
    delivered,
    contracts,
    met,
    goodsOf,

    openingStock(warehouse: string, product: string, lot: string, qty: bigint, value: bigint): void {
      comeIn(warehouse, product, lot, qty, value)
      debit('1405', value)
    },
    openingItem(side: Side, partner: string, no: string, amount: bigint, due: string | null): void {
      open(side, partner, no, amount, due)
      const account = { receivable: '1122', prepaid: '1123', payable: '220201', advance: '2203' }[side]
      if (side === 'receivable' || side === 'prepaid') debit(account, amount)
      else credit(account, amount)
    },
    openingAccount: (account: string, amount: bigint): void => debit(account, amount),

    contract(kind: keyof typeof contracts, line: Omit<ContractLine, 'done'>): void {
      contracts[kind].set(line.key, { ...line, done: 0n })
    },
    receive(key: string, contractKey: string, warehouse: string, lot: string, qty: bigint): void {
      const line = contractLine('purchase', contractKey)
      fulfil(line, qty)
      const net = netOf(amountOf(line.product, qty, line.price), line.product.rate)
      comeIn(warehouse, line.product.code, lot, qty, net)
      debit('1405', net)
      credit('220202', net)
      received.set(key, { key, supplier: line.partner, product: line.product, qty, net, left: qty, estimate: net })
    },
    /** Answers the amount of the line. */
    purchaseInvoice(receiptKey: string, qty: bigint, price: bigint): bigint {
      const line = received.get(receiptKey)
      if (!line || line.left < qty) throw new Error(`${receiptKey}: more invoiced than received`)
      const gross = amountOf(line.product, qty, price)
      const net = netOf(gross, line.product.rate)
      const estimate = line.left === qty ? line.estimate : least(round(line.net * qty, line.qty), line.estimate)
      line.left -= qty
      line.estimate -= estimate
      debit('220202', estimate)
      debit('22210101', gross - net)
      credit('220201', gross)
      const variance = net - estimate
      const of = goodsOf(line.product.code)
      const inStock = round(variance * least(of.qty, qty), qty)
      const borne = of.qty === 0n ? 0n : inStock < -of.value ? -of.value : inStock
      if (borne !== inStock) met.add('more than the stock is worth')
      of.value += borne
      debit('1405', borne)
      debit('5401', variance - borne)
      return gross
    },
    openPayable: (partner: string, no: string, amount: bigint, due: string): void =>
      open('payable', partner, no, amount, due),
    pay(
      account: string,
      partner: string,
      no: string,
      amount: bigint,
      settled: readonly [no: string, amount: bigint][],
    ): void {
      let rest = amount
      for (const [of, part] of settled) {
        settle('payable', partner, of, part)
        debit('220201', part)
        rest -= part
      }
      debit('1123', rest)
      credit(account, amount)
      open('prepaid', partner, no, rest, null)
    },
    settlePrepaid(partner: string, payment: string, invoice: string, amount: bigint): void {
      settle('prepaid', partner, payment, amount)
      settle('payable', partner, invoice, amount)
      debit('220201', amount)
      credit('1123', amount)
    },
    /** Answers the amount of the line; open the receivable with the sum of the lines. */
    deliver(
      line: Pick<Delivered, 'key' | 'day' | 'no' | 'customer' | 'product' | 'warehouse' | 'lot' | 'qty'>,
      price: bigint,
      contractKey: string | null,
    ): bigint {
      if (contractKey !== null) fulfil(contractLine('sales', contractKey), line.qty)
      const gross = amountOf(line.product, line.qty, price)
      const tax = gross - netOf(gross, line.product.rate)
      const cost = goOut(line.warehouse, line.product.code, line.lot, line.qty)
      debit('1122', gross)
      credit('5001', gross - tax)
      credit('222103', tax)
      debit('5401', cost)
      credit('1405', cost)
      delivered.set(line.key, {
        ...line,
        gross,
        tax,
        cost,
        left: line.qty,
        returned: 0n,
        grossLeft: gross,
        taxLeft: tax,
        costLeft: cost,
      })
      return gross
    },
    openReceivable: (partner: string, no: string, amount: bigint, due: string): void =>
      open('receivable', partner, no, amount, due),
    salesInvoice(deliveryKey: string, qty: bigint): void {
      const line = delivered.get(deliveryKey)
      if (!line || line.left < qty) throw new Error(`${deliveryKey}: more invoiced than delivered`)
      const tax = line.left === qty ? line.taxLeft : least(round(line.tax * qty, line.qty), line.taxLeft)
      line.left -= qty
      line.taxLeft -= tax
      debit('222103', tax)
      credit('22210102', tax)
    },
    /** Answers what becomes an advance, because the delivery was paid already. */
    salesReturn(deliveryKey: string, warehouse: string, qty: bigint): bigint {
      const line = delivered.get(deliveryKey)
      if (!line || line.left < qty) throw new Error(`${deliveryKey}: more returned than may be`)
      const whole = line.returned + qty === line.qty
      const gross = whole ? line.grossLeft : least(round(line.gross * qty, line.qty), line.grossLeft)
      const cost = whole ? line.costLeft : least(round(line.cost * qty, line.qty), line.costLeft)
      const tax = line.left === qty ? line.taxLeft : least(round(line.tax * qty, line.qty), line.taxLeft)
      line.left -= qty
      line.returned += qty
      line.grossLeft -= gross
      line.costLeft -= cost
      line.taxLeft -= tax
      comeIn(warehouse, line.product.code, line.lot, qty, cost)
      const item = items.receivable.get(`${line.customer}/${line.no}`)
      const settled = least(item?.open ?? 0n, gross)
      if (item) item.open -= settled
      credit('1122', settled)
      credit('2203', gross - settled)
      if (settled < gross) met.add('a return of goods that were paid')
      debit('5001', gross - tax)
      debit('222103', tax)
      credit('5401', cost)
      debit('1405', cost)
      return gross - settled
    },
    openAdvance: (partner: string, no: string, amount: bigint): void => open('advance', partner, no, amount, null),
    collect(
      account: string,
      partner: string,
      no: string,
      amount: bigint,
      waived: bigint,
      settled: readonly [no: string, amount: bigint][],
    ): void {
      let rest = amount + waived
      for (const [of, part] of settled) {
        settle('receivable', partner, of, part)
        credit('1122', part)
        rest -= part
      }
      if (rest < 0n) throw new Error(`${no} settles more than was paid`)
      debit(account, amount)
      debit('5603', waived)
      credit('2203', rest)
      open('advance', partner, no, rest, null)
    },
    settleAdvance(partner: string, receipt: string, delivery: string, amount: bigint): void {
      settle('advance', partner, receipt, amount)
      settle('receivable', partner, delivery, amount)
      debit('2203', amount)
      credit('1122', amount)
    },
    /** One line; `paidFrom` is the account of the money account, or null when it is owed. */
    expense(account: string, amount: bigint, tax: bigint, paidFrom: string | null): void {
      debit(account, amount - tax)
      debit('22210101', tax)
      credit(paidFrom ?? '220201', amount)
    },
    transfer(from: string, to: string, product: string, lot: string, qty: bigint): void {
      move(place(from, product, lot), -qty)
      move(place(to, product, lot), qty)
    },
    check(warehouse: string, product: Product, lot: string, counted: bigint, isPoorKeeping: boolean): void {
      const difference = counted - (stock.get(place(warehouse, product.code, lot)) ?? 0n)
      if (difference > 0n) {
        const of = goodsOf(product.code)
        if (of.qty === 0n) met.add('a gain where nothing was left')
        const cost = of.qty > 0n ? round(of.value * difference, of.qty) : round(of.lastValue * difference, of.lastQty)
        comeIn(warehouse, product.code, lot, difference, cost)
        debit('1405', cost)
        credit('5301', cost)
      } else if (difference < 0n) {
        const cost = goOut(warehouse, product.code, lot, -difference)
        const tax = isPoorKeeping && product.rate !== null ? round(cost * product.rate, 10_000n) : 0n
        debit('5711', cost + tax)
        credit('1405', cost)
        credit('22210103', tax)
      }
    },
  }
}

/** Rule 1: rounded once. */
function amountOf(product: Product, qty: bigint, price: bigint): bigint {
  return product.perTonne ? round(qty * product.grams * price, 100_000_000_000n) : round(qty * price, 100_000n)
}

/** Rule 2. */
const netOf = (gross: bigint, rate: bigint | null): bigint =>
  rate === null ? gross : round(gross * 10_000n, 10_000n + rate)
