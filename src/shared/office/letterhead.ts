// Letterhead 企业信息: what papers say of our own side. Address, bank and who signs change while a book goes on, so they are
// settings of the book; a paper printed today says what holds today, as it does of the other side.

import { field as f, label, type RowOf } from '../contract/index.ts'

export const letterheadFields = {
  fullName: f.text(label('公司全称', 'Full name'), {
    help: label('营业执照上的名称；留空用账套的公司名称', 'As registered; empty: the name of the book'),
  }),
  taxNo: f.text(label('税号（信用代码）', 'Tax no.'), { maxLength: 40 }),
  phone: f.text(label('电话', 'Phone'), { maxLength: 60, help: label('可写几个', 'There may be several') }),
  address: f.text(label('地址', 'Address')),
  legalRepresentative: f.text(label('法定代表人', 'Legal representative'), { maxLength: 40 }),
  signatory: f.text(label('委托代理人', 'Signatory'), {
    maxLength: 40,
    help: label('在合同上签字的人；留空手写', 'Who signs contracts; empty: left to write'),
  }),
  bankName: f.text(label('开户行', 'Bank')),
  bankAccount: f.text(label('银行账号', 'Bank account'), { maxLength: 40 }),
} as const

export type Letterhead = RowOf<typeof letterheadFields>

/** Our side as papers name it: it always has a name. */
export type OurSide = Omit<Letterhead, 'fullName'> & { readonly name: string }

export const ourSide = (company: string, { fullName, ...rest }: Letterhead): OurSide => ({
  name: fullName ?? company,
  ...rest,
})
