// A clause says what its contract says: fields named in braces are filled in, in either language, and what is not filled
// in leaves a blank.

import { describe, expect, test } from 'vitest'
import { salesContract as contract } from '../../../src/shared/sales/sales-contract.ts'
import { clauseNames, clauseParts, clauseText, fieldsNamed, strangersIn } from '../../../src/shared/contract/index.ts'

const agreed = {
  head: { deliveryPlace: '东库', lossBp: 30, freightPayer: 'seller', penaltyBp: 5, floorUntilDay: '2025-10-31' },
  sections: { lines: [{ toleranceBp: 500 }, { toleranceBp: 500 }] },
}
const said = (text: string) => clauseText(text, contract, agreed)

describe('a clause in words', () => {
  test('names places, sides, days and rates: 30 basis points are 0.3%, 5 a day are 0.05%', () => {
    expect(said('在{交货地点}交货，运费由{运费承担}承担')).toBe('在东库交货，运费由供方承担')
    expect(said('损耗{合理损耗}，违约金每日{违约金}')).toBe('损耗0.3%，违约金每日0.05%')
    expect(said('保底至{保底截止}')).toBe('保底至2025-10-31')
    expect(said('The freight: {Freight paid by}, {Tolerance}')).toBe('The freight: Seller, ±5%')
  })

  test('says the tolerance all lines share, ±5%, and points to the table where they differ', () => {
    expect(said('允许增减{溢短装}')).toBe('允许增减±5%')
    const lines = [{ toleranceBp: 500 }, { toleranceBp: 300 }]
    expect(clauseText('允许增减{溢短装}', contract, { head: {}, sections: { lines } })).toBe('允许增减表列比例')
  })

  test('leaves a blank to write on where nothing is filled in', () => {
    expect(clauseParts('向{争议管辖}起诉', contract, agreed)).toEqual([
      { text: '向', names: null, blank: false },
      { text: '＿＿＿＿＿', names: '争议管辖', blank: true },
      { text: '起诉', names: null, blank: false },
    ])
  })

  test('keeps braces around what is no field, and tells of it', () => {
    expect(said('{天气}好时交货')).toBe('{天气}好时交货')
    expect(strangersIn('{天气}好时在{交货地点}交货', contract)).toEqual(['天气'])
  })

  test('knows the fields that clauses speak of, so that the others stand on the paper by themselves', () => {
    expect([...fieldsNamed(['在{交货地点}交货', '{Penalty} a day'], contract)]).toEqual(['deliveryPlace', 'penaltyBp'])
  })

  test('offers each name once, without its unit', () => {
    const names = clauseNames(contract, 'zh')
    expect(names).toEqual(expect.arrayContaining(['付款方式', '合理损耗', '验收异议期', '溢短装']))
    expect(names.filter((name, index) => names.indexOf(name) !== index || /[%（]/.test(name))).toEqual([])
  })
})
