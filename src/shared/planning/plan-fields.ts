// What both plans have in common. Quantities of plans are thousandths of a tonne.

import { field as f, label } from '../contract/index.ts'

/** A year has no field kind of its own: it is the text called `year`. */
export const planYear = f.text(label('年度', 'Year'), { required: true, maxLength: 4, width: 8 })

export const isYear = (text: string): boolean => /^20\d\d$/.test(text)

export const plannedProductName = {
  productName: f.text(label('品名', 'Product name'), { required: true, hidden: true }),
} as const

const month = (zh: string, en: string) => f.quantity(label(zh, en), { total: true, width: 7.2 })

export const monthFields = {
  m01Milli: month('1月', 'Jan'),
  m02Milli: month('2月', 'Feb'),
  m03Milli: month('3月', 'Mar'),
  m04Milli: month('4月', 'Apr'),
  m05Milli: month('5月', 'May'),
  m06Milli: month('6月', 'Jun'),
  m07Milli: month('7月', 'Jul'),
  m08Milli: month('8月', 'Aug'),
  m09Milli: month('9月', 'Sep'),
  m10Milli: month('10月', 'Oct'),
  m11Milli: month('11月', 'Nov'),
  m12Milli: month('12月', 'Dec'),
} as const

/** The twelve, January first. */
export const monthNames = Object.keys(monthFields) as (keyof typeof monthFields)[]
