// What goes to paper: the debt as it was when the document was posted, whatever happened since; the words of lines and
// partners; and how often each form was printed.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localOwner, type AnyRow } from '../../../src/shared/contract/index.ts'
import type { Block, PrintFacts, Sheet } from '../../../src/shared/print/form.ts'
import { printFormOf, type PrintFormName } from '../../../src/shared/print/index.ts'
import { sealAmong, type PaperImageName, type SealName } from '../../../src/shared/print/marks.ts'
import { statementPaper } from '../../../src/shared/print/statement-paper.ts'
import { draft, newBook, post, refusals, value, type TestBook } from '../../books.ts'
import { springOfTrade, type Scene } from './scene.ts'

let book: TestBook
let scene: Scene

beforeAll(async () => {
  book = await newBook()
  scene = await springOfTrade(book)
})
afterAll(() => book.close())

async function papers(id: number): Promise<PrintFacts> {
  const facts = await book.query('document.papers', { id })
  if (!facts) throw new Error(`no document ${id}`)
  return facts
}
async function laid(form: PrintFormName, id: number): Promise<Sheet> {
  const [sheet] = printFormOf(form).lay(await papers(id))
  if (!sheet) throw new Error('no sheet')
  return sheet
}
const block = <T extends Block['type']>(sheet: Sheet, type: T) =>
  sheet.blocks.find((one): one is Extract<Block, { type: T }> => one.type === type)
const figures = (sheet: Sheet) => block(sheet, 'figures')?.figures.map(({ label, fen }) => [label.zh, fen])
const ofHalfYear = ({ other }: Scene) => ({ partnerId: other, from: '2025-01-01', to: '2025-06-30' })
const said = (sheet: Sheet, zh: string) => sheet.head.find(({ label }) => label.zh === zh)?.text

describe('a delivery slip', () => {
  test('上欠 0.00, 本单 2,800.00, 本付 1,000.00, 累欠 1,800.00: the first sale to the customer', async () => {
    expect(figures(await laid('deliverySlip', scene.onContract.id))).toEqual([
      ['上欠', 0],
      ['本单', 280_000],
      ['本付', 100_000],
      ['累欠', 180_000],
    ])
  })

  test('上欠 1,300.00 after 500.00 in advance, 本单 360.00, 累欠 1,660.00', async () => {
    expect(figures(await laid('deliverySlip', scene.organicSold.delivery.id))).toEqual([
      ['上欠', 130_000],
      ['本单', 36_000],
      ['本付', 0],
      ['累欠', 166_000],
    ])
  })

  test('a later copy says the same, whatever was sold and paid since', async () => {
    const before = figures(await laid('deliverySlip', scene.organicSold.delivery.id))
    const paid = draft('2025-06-25', { customerId: scene.customer, accountId: scene.cash, amountFen: 20_000 })
    await post(book, 'moneyReceipt', { ...paid, sections: { settlements: [] } })
    expect(figures(await laid('deliverySlip', scene.organicSold.delivery.id))).toEqual(before)
  })

  test('names without codes, 20 bags, 1 tonne at 2,800.00 a tonne; the lot is on it', async () => {
    const sheet = await laid('deliverySlip', scene.onContract.id)
    expect([said(sheet, '客户'), said(sheet, '仓库')]).toEqual(['示例种植户', '东库'])
    expect(sheet.rows).toEqual([
      {
        product: '中颗粒尿素 46-0-0',
        lot: 'L1',
        unit: '袋',
        qtyMilli: 20_000,
        tonnesMilli: 1_000,
        priceE4: 28_000_000,
        pricedPer: 'tonne',
        grossFen: 280_000,
      },
    ])
    expect(sheet.totals).toEqual({ qtyMilli: 20_000, tonnesMilli: 1_000, grossFen: 280_000 })
    expect(sheet.stamp).toBeNull()
  })

  test('a reversed one says so across the paper', async () => {
    expect((await laid('deliverySlip', scene.undone.delivery.id)).stamp?.zh).toBe('已红冲')
  })
})

describe('other papers', () => {
  test('a contract names seller and buyer, and its clauses are what its head says', async () => {
    const contract = await post(book, 'salesContract', {
      ...draft(
        '2025-06-20',
        { customerId: scene.customer, deliveryTerms: '送货到村', paymentTerms: '秋收后付清' },
        { lines: [{ productId: scene.p1, qtyMilli: 10_000, priceE4: 28_000_000, pricedPer: 'tonne' }] },
      ),
      remarks: '包装按厂家标准',
    })
    const sheet = await laid('salesContractPaper', contract.id)
    expect(sheet.head.slice(0, 2).map(({ label, text }) => [label.zh, text])).toEqual([
      ['供方（卖方）', '示例农资有限公司'],
      ['需方（买方）', '示例种植户'],
    ])
    expect(block(sheet, 'clauses')?.clauses.map(({ label, text }) => [label.zh, text])).toEqual([
      ['交货方式', '送货到村'],
      ['付款方式', '秋收后付清'],
      ['其他约定', '包装按厂家标准'],
    ])
    expect(block(sheet, 'words')?.amountFen).toBe(140_000)
  })

  test('a purchase contract has the supplier as seller', async () => {
    const sheet = await laid('purchaseContractPaper', scene.openContract.id)
    expect(sheet.head.slice(0, 2).map(({ text }) => text)).toEqual([expect.anything(), '示例农资有限公司'])
    expect(block(sheet, 'parties')?.parties[1]?.lines[0]?.text).toBe('示例农资有限公司')
  })

  test('a receipt of 1,000.00 says what it settled; one of 500.00 in advance says so', async () => {
    const settled = await laid('moneyReceiptPaper', scene.collected.id)
    expect(settled.rows).toEqual([{ purpose: 'settled', no: 'CK20250503-001', amountFen: 100_000 }])
    expect(figures(settled)).toEqual([
      ['上欠', 145_000],
      ['实收', 100_000],
      ['累欠', 45_000],
    ])
    expect((await laid('moneyReceiptPaper', scene.advance.id)).rows).toEqual([
      { purpose: 'advance', no: '', amountFen: 50_000 },
    ])
  })

  test('a reversed document has two vouchers on paper, each with equal sides, the second one red', async () => {
    const sheets = printFormOf('voucherPaper').lay(await papers(scene.undone.delivery.id))
    expect(sheets.map(({ no }) => no)).toHaveLength(2)
    for (const { totals } of sheets) expect(totals?.debitFen).toBe(totals?.creditFen)
    // Six lines at least, and a line to count enclosures on, as people know it.
    for (const { rows, head } of sheets) expect([rows.length >= 6, head.at(-1)?.text]).toEqual([true, ''])
    expect(sheets.map(({ totals }) => Math.sign(Number(totals?.debitFen)))).toEqual([1, -1])
  })

  test('a statement ends with what is owed, in figures and for words', async () => {
    const facts = await book.query('statement.papers', ofHalfYear(scene))
    const memo = { label: { zh: '备忘', en: 'Memo' }, amountFen: 7167 }
    const [sheet] = facts ? statementPaper.lay({ ...facts, memo }) : []
    expect(sheet && block(sheet, 'note')).toMatchObject({ text: { zh: '备忘：71.67 元' } })
    // Vouchers name the partner; on the partner's own statement no row does.
    expect(JSON.stringify(facts?.rows)).toContain('示例合作社')
    expect(JSON.stringify(sheet?.rows)).not.toContain('示例合作社')
    expect(sheet?.totals).toEqual({ debitFen: 145_000, creditFen: 100_000, balanceFen: 45_000 })
    expect(sheet && block(sheet, 'words')).toMatchObject({
      amountFen: 45_000,
      label: { zh: '截至 2025-06-30 贵方欠我方（大写）' },
    })
  })
})

describe('our own side', () => {
  const save = (letterhead: AnyRow) => book.command('letterhead.save', { letterhead })

  test('has the book’s name until a full one is set; what is not known is left out of the slip’s head', async () => {
    expect(await laid('deliverySlip', scene.onContract.id)).toMatchObject({
      company: '示例农资有限公司',
      letterhead: [],
    })
    value(await save({ fullName: '示例县农资有限责任公司', address: '示例县建设路 8 号', phone: ' 0530-1234567 ' }))
    const sheet = await laid('deliverySlip', scene.onContract.id)
    expect(sheet.company).toBe('示例县农资有限责任公司')
    expect(sheet.letterhead.map(({ text }) => text)).toEqual(['示例县建设路 8 号', '0530-1234567'])
  })

  test('signs a contract with its bank, its representative and who signs; the other side keeps lines to write on', async () => {
    value(
      await save({ bankName: '示例农商行', bankAccount: '6222 0001', legalRepresentative: '赵六', signatory: '钱七' }),
    )
    const sheet = await laid('salesContractPaper', scene.salesContract.id)
    const [ours, theirs] = block(sheet, 'parties')?.parties ?? []
    const texts = (party: typeof ours) => party?.lines.slice(-5).map(({ text }) => text)
    expect(texts(ours)).toEqual(['示例农商行', '6222 0001', '赵六', '钱七', ''])
    expect(texts(theirs)).toEqual(['', '', '', '', ''])
    const statement = await book.query('statement.papers', ofHalfYear(scene))
    expect(statement?.us).toMatchObject({ name: '示例县农资有限责任公司', bankAccount: '6222 0001' })
  })

  test('is set by who may change settings, and not with a phone of 61 characters', async () => {
    expect(refusals(await save({ phone: '1'.repeat(61) }))).toEqual(['field.tooLong letterhead.phone'])
    const clerk = book.as({ ...localOwner, permissions: new Set(['office.read'] as const) })
    expect(refusals(await clerk.command('letterhead.save', { letterhead: {} }))).toEqual(['permission.denied'])
    expect((await clerk.query('letterhead.get', {})).phone).toBe('0530-1234567')
  })
})

describe('copies', () => {
  const print = (id: number, form: PrintFormName) =>
    book.command('document.print', { id, form, way: 'printer', seal: null })

  test('are counted form by form, and the document knows of all', async () => {
    const { id } = scene.toOther.delivery
    expect(value(await print(id, 'deliverySlip')).count).toBe(1)
    expect(value(await print(id, 'deliverySlip')).count).toBe(2)
    expect(value(await print(id, 'voucherPaper')).count).toBe(1)
    const { printings, view } = await papers(id)
    expect(printings.map(({ form, way }) => `${form} ${way}`)).toEqual([
      'voucherPaper printer',
      'deliverySlip printer',
      'deliverySlip printer',
    ])
    expect(view.prints).toBe(3)
    expect(view.history.map(({ act, copy }) => copy?.form ?? act)).toEqual([
      'post',
      'deliverySlip',
      'deliverySlip',
      'voucherPaper',
    ])
  })

  test('of a document that is not there, or not of the form’s kind, are refused', async () => {
    expect(refusals(await print(999_999, 'deliverySlip'))).toEqual(['document.unknown'])
    expect(refusals(await print(scene.collected.id, 'deliverySlip'))).toEqual(['document.unknown'])
  })

  test('of statements are counted by their period: a second one of the half year, the first of May', async () => {
    const halfYear = ofHalfYear(scene)
    const send = (of: typeof halfYear) => book.command('statement.print', { ...of, way: 'picture', seal: null })
    expect(value(await send(halfYear)).count).toBe(1)
    expect(value(await send(halfYear)).count).toBe(2)
    expect(value(await send({ ...halfYear, from: '2025-05-01' })).count).toBe(1)
    const facts = await book.query('statement.papers', halfYear)
    expect(facts?.printings.map(({ from, way }) => `${from} ${way}`)).toEqual([
      '2025-05-01 picture',
      '2025-01-01 picture',
      '2025-01-01 picture',
    ])
    expect(refusals(await send({ ...halfYear, partnerId: 999_999 }))).toEqual(['document.unknown'])
  })

  test('take the permission to read what stands on them', async () => {
    const keeper = {
      name: 'keeper',
      roles: new Set(['keeper'] as const),
      permissions: new Set(['warehouse.read'] as const),
    }
    const input = { id: scene.toOther.delivery.id, form: 'deliverySlip', way: 'printer', seal: null } as const
    const answer = await book.book.command('document.print', input, { actor: keeper, requestId: crypto.randomUUID() })
    expect(refusals(answer)).toEqual(['permission.denied'])
    await expect(book.book.query('document.papers', { id: input.id }, keeper)).rejects.toThrow('not permitted')
    expect(await book.book.query('document.papers', { id: 999_999 }, localOwner)).toBeNull()
  })
})

describe('logo and seals', () => {
  const picture = (hex: string, bytes = 100) =>
    Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(bytes - hex.length / 2)]).toString('base64')
  const png = (bytes?: number) => picture('89504e470d0a1a0a', bytes)
  const keep = (image: PaperImageName, content: string) => book.command('paper.setImage', { image, content })
  const seal = (id: number, form: PrintFormName, name: SealName) =>
    book.command('document.print', { id, form, way: 'pdf', seal: name })
  const contents = () => book.read((sql) => sql.all('select hash from file_content'))

  test('are PNG or JPEG by what is in them, of 1 MB at most; a new one takes the place of the old', async () => {
    expect(refusals(await keep('logo', Buffer.from('%PDF-1.7').toString('base64')))).toEqual([
      'paper.imageType content',
    ])
    expect(refusals(await keep('logo', png(1024 * 1024 + 1)))).toEqual(['paper.imageTooLarge content'])
    value(await keep('companySeal', picture('ffd8ffe0')))
    value(await keep('companySeal', png()))
    expect(await contents()).toHaveLength(1)
    expect(await book.query('paper.image', { image: 'companySeal' })).toEqual({
      mediaType: 'image/png',
      content: png(),
    })
  })

  test('a contract takes its own seal, the company’s where that one is not kept, and stands where it was set', async () => {
    const form = 'salesContractPaper'
    const { marks, kept } = await book.query('paper.marks', { form })
    expect([marks.seal, sealAmong(kept, marks)]).toEqual(['contractSeal', 'companySeal'])
    value(await book.command('paper.placeMarks', { form, marks: { ...marks, downMm: -8, logo: 'right' } }))
    expect((await book.query('paper.marks', { form })).marks).toMatchObject({ downMm: -8, logo: 'right', sealMm: 40 })
    const far = { ...marks, rightMm: 121, sealMm: 61 }
    expect(refusals(await book.command('paper.placeMarks', { form, marks: far }))).toEqual([
      'paper.outOfRange marks.sealMm',
      'paper.outOfRange marks.rightMm',
    ])
  })

  test('a sealed copy is counted like any other and says which seal it carries', async () => {
    const { id } = scene.onContract
    expect(value(await seal(id, 'deliverySlip', 'companySeal')).count).toBe(1)
    const { printings, view } = await papers(id)
    expect(printings).toMatchObject([{ form: 'deliverySlip', way: 'pdf', seal: 'companySeal' }])
    expect(view.history.at(-1)?.copy).toEqual({ form: 'deliverySlip', way: 'pdf', seal: 'companySeal' })
  })

  test('are put on paper by who keeps the seal, one that is kept, and never on a voucher', async () => {
    const { id } = scene.onContract
    expect(refusals(await seal(id, 'deliverySlip', 'financeSeal'))).toEqual(['paper.noImage seal'])
    expect(refusals(await seal(id, 'voucherPaper', 'companySeal'))).toEqual(['paper.notSealed seal'])
    const clerk = book.as({ ...localOwner, permissions: new Set(['office.read', 'sales.read'] as const) })
    const input = { id, form: 'deliverySlip', way: 'pdf', seal: 'companySeal' } as const
    expect(refusals(await clerk.command('document.print', input))).toEqual(['permission.denied seal'])
    expect(refusals(await clerk.command('paper.removeImage', { image: 'companySeal' }))).toEqual(['permission.denied'])
    await expect(clerk.query('paper.image', { image: 'companySeal' })).rejects.toThrow('not permitted')
    expect(await clerk.query('paper.marks', { form: 'deliverySlip' })).toMatchObject({ maySeal: false })
    value(await clerk.command('document.print', { ...input, seal: null }))
  })

  test('taken away, they leave nothing in the book', async () => {
    value(await book.command('paper.removeImage', { image: 'companySeal' }))
    expect(await contents()).toEqual([])
    expect(refusals(await book.command('paper.removeImage', { image: 'companySeal' }))).toEqual(['paper.noImage'])
  })
})
