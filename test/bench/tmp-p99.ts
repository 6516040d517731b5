import { distributor, draft, newBook, post, receive, record } from '../books.ts'
import { statSync } from 'node:fs'
import { PerformanceObserver } from 'node:perf_hooks'
let gc = 0
new PerformanceObserver((l) => { for (const e of l.getEntries()) gc += e.duration }).observe({ entryTypes: ['gc'] })
const book = await newBook({ today: '2025-12-31' })
const of = await distributor(book)
const products: number[] = []
for (let n = 1; n <= 5; n++) {
  const productId = await record(book, 'product', { code: `B${n}`, name: `复合肥 ${n}`, unit: '袋', unitWeightGrams: 50_000, pricedPer: 'tonne', taxExempt: false, taxRateBp: 900 })
  products.push(productId)
  await receive(book, of, { day: '2025-01-05', productId, lot: `L${n}`, qtyMilli: 100_000_000, priceE4: 25_000_000 })
}
const one = () => post(book, 'delivery', draft('2025-06-01', { customerId: of.customer }, { lines: products.map((productId) => ({ warehouseId: of.east, productId, lot: null, qtyMilli: 4000, priceE4: 27_800_000 })) }))
for (let i=0;i<200;i++) await one()
const t: number[] = []; const cp: number[] = []
let prev = statSync(book.location).mtimeMs
for (let i=0;i<1500;i++){ const s=performance.now(); await one(); const d = performance.now()-s; t.push(d); const m = statSync(book.location).mtimeMs; if (m !== prev) { cp.push(d); prev = m } }
const s=t.toSorted((x,y)=>x-y); console.log('median',s[750].toFixed(2),'p90',s[1350].toFixed(2),'p97',s[1455].toFixed(2),'p99',s[1485].toFixed(2),'max',s[1499].toFixed(2), 'gc ms total', gc.toFixed(0))
console.log('checkpoints', cp.length, 'median of those', cp.toSorted((a,b)=>a-b)[cp.length>>1]?.toFixed(2), 'wal bytes', statSync(book.location+'-wal').size)
await book.close()
