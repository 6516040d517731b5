// Attachments on either engine: kept with drafts, documents and records, known by what is in them, gone with a draft.

import { describe, expect, test } from 'vitest'
import type { AttachmentSubject } from '../../../src/shared/attachments.ts'
import { verifyBook } from '../../../src/main/books/verify.ts'
import { record, refusals, value } from '../../books.ts'
import type { Open } from '../posting/open.ts'
import { bags, price, type Trade } from '../posting/trade.ts'
import { withStore } from './with-store.ts'

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64')
const photo = base64('\xff\xd8\xff\xe0 a photo of the weighbridge slip')
const scan = base64('%PDF-1.7 a certificate')

const draftOf = async (t: Trade): Promise<AttachmentSubject> => {
  const draft = { day: '2025-03-01', remarks: '带照片', head: {}, sections: {} }
  const { id } = value(await t.book.command('draft.save', { id: null, kind: 'transfer', draft }))
  return { type: 'draft', kind: 'transfer', id }
}
const draftOfSale = (t: Trade) => ({
  day: '2025-03-02',
  remarks: null,
  head: { customerId: t.customer },
  sections: { lines: [{ productId: t.p1, warehouseId: t.east, lot: null, qtyMilli: bags(1), priceE4: price(1860) }] },
})
const add = (t: Trade, subject: AttachmentSubject, name: string, content: string) =>
  t.book.command('attachment.add', { subject, name, content })
const names = async (t: Trade, subject: AttachmentSubject) =>
  (await t.book.query('attachment.list', { subject })).map(({ name, mediaType }) => `${name} ${mediaType}`)

export function attachmentSuite(open: Open): void {
  describe('attachments', () => {
    test('a photo and a PDF are read back byte for byte, in their order, without the path they came from', async () => {
      const t = await open()
      const subject: AttachmentSubject = { type: 'record', kind: 'partner', id: t.supplier }
      const { id } = value(await add(t, subject, 'C:\\扫描\\营业执照.jpg', photo))
      value(await add(t, subject, '合格证.pdf', scan))
      expect(await names(t, subject)).toEqual(['营业执照.jpg image/jpeg', '合格证.pdf application/pdf'])
      expect(await t.book.query('attachment.content', { subject, id })).toEqual({
        name: '营业执照.jpg',
        mediaType: 'image/jpeg',
        content: photo,
      })
    })

    test('a program called photo.jpg is refused; so is what hangs on nothing', async () => {
      const t = await open()
      const subject: AttachmentSubject = { type: 'record', kind: 'product', id: t.p1 }
      expect(refusals(await add(t, subject, 'photo.jpg', base64('MZ\x90 a program')))).toEqual([
        'attachment.type content',
      ])
      expect(refusals(await add(t, { ...subject, id: 999_999 }, 'a.jpg', photo))).toEqual(['attachment.noSubject'])
      expect(await names(t, subject)).toEqual([])
    })

    test('5 MB are taken, one byte more is not', async () => {
      const t = await open()
      const subject: AttachmentSubject = { type: 'record', kind: 'product', id: t.p1 }
      const sized = (bytes: number) => Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(bytes - 5)]).toString('base64')
      value(await add(t, subject, 'most.pdf', sized(5 * 1024 * 1024)))
      expect(refusals(await add(t, subject, 'more.pdf', sized(5 * 1024 * 1024 + 1)))).toEqual([
        'attachment.tooLarge content',
      ])
    })

    test('what is attached to a draft goes with it to its document, and is in its history from then on', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      const draft = draftOfSale(t)
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, kind: 'delivery', draft }))
      value(await add(t, { type: 'draft', kind: 'delivery', id: draftId }, '磅单.jpg', photo))
      const posted = value(await t.book.command('document.post', { kind: 'delivery', draft, draftId }))
      const subject: AttachmentSubject = { type: 'document', kind: 'delivery', id: posted.id }
      expect(await names(t, subject)).toEqual(['磅单.jpg image/jpeg'])
      value(await add(t, subject, '签收.jpg', photo))
      const view = await t.book.query('document.get', { id: posted.id })
      expect(view?.history.map(({ act }) => act)).toEqual(['post', 'add'])
    })

    test('what is attached to a draft that waits for approval is with the document it becomes', async () => {
      const t = await open()
      await t.buy({ day: '2025-03-01', qty: 10, price: 1700 })
      await record(t.book, 'approvalRule', { code: 'S1', name: '都批', condition: 'approval.always', role: 'owner' })
      const draft = draftOfSale(t)
      const { id: draftId } = value(await t.book.command('draft.save', { id: null, kind: 'delivery', draft }))
      value(await add(t, { type: 'draft', kind: 'delivery', id: draftId }, '担保.jpg', photo))
      const asked = { kind: 'delivery', draft, draftId, words: null, amends: null } as const
      const { id } = value(await t.book.command('approval.submit', asked))
      const seen = (await t.book.query('approval.get', { id }))?.seen ?? ''
      const approved = value(await t.book.command('approval.decide', { id, act: 'approve', words: null, seen }))
      const subject: AttachmentSubject = { type: 'document', kind: 'delivery', id: approved.documentId ?? 0 }
      expect(await names(t, subject)).toEqual(['担保.jpg image/jpeg'])
    })

    test('a draft thrown away takes its files along, but not those that something else keeps', async () => {
      const t = await open()
      const subject = await draftOf(t)
      const partner: AttachmentSubject = { type: 'record', kind: 'partner', id: t.supplier }
      value(await add(t, subject, 'a.jpg', photo))
      value(await add(t, subject, 'b.pdf', scan))
      const kept = value(await add(t, partner, 'a.jpg', photo))
      value(await t.book.command('draft.delete', { id: subject.id }))
      const contents = await t.book.read((sql) => sql.all('select hash from file_content'))
      expect(contents).toHaveLength(1)
      expect((await t.book.query('attachment.content', { subject: partner, id: kept.id }))?.content).toBe(photo)
    })

    test('a removed one is no longer shown, and only where it was attached can it be removed or read', async () => {
      const t = await open()
      const subject: AttachmentSubject = { type: 'record', kind: 'partner', id: t.supplier }
      const other: AttachmentSubject = { type: 'record', kind: 'product', id: t.p1 }
      const { id } = value(await add(t, subject, 'a.jpg', photo))
      expect(await t.book.query('attachment.content', { subject: other, id })).toBeNull()
      expect(refusals(await t.book.command('attachment.remove', { subject: other, id }))).toEqual([
        'attachment.unknown',
      ])
      value(await t.book.command('attachment.remove', { subject, id }))
      expect(await names(t, subject)).toEqual([])
      expect(await t.book.query('attachment.content', { subject, id })).toBeNull()
    })

    test('verifying finds a file that is no longer what was kept', async () => {
      const t = await open()
      value(await add(t, { type: 'record', kind: 'partner', id: t.supplier }, 'a.jpg', photo))
      await withStore(t.book, async (store) => {
        expect((await store.read((sql) => verifyBook(sql))).problems).toEqual([])
        await store.write(async (sql) => {
          await sql.run('update file_content set content = ?', [Buffer.from('something else')])
          return { ok: true, value: null }
        })
        expect((await store.read((sql) => verifyBook(sql))).problems).toEqual([
          expect.stringMatching(/a file kept in the book is not what it was: [0-9a-f]{64}/),
        ])
      })
    })
  })
}
