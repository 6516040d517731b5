// The units of the books. Each is an integer with a brand, so that a price cannot be added to a quantity;
// the unit is in the type's name here and in the field's name everywhere else (`amountFen`, `qtyMilli`).

declare const unit: unique symbol
type Branded<T, Name extends string> = T & { readonly [unit]: Name }

/** Money: 0.01 CNY. */
export type Fen = Branded<number, 'Fen'>
/** Quantity: a thousandth of the product's stock unit. */
export type Milli = Branded<number, 'Milli'>
/** Price: a ten-thousandth of a yuan, tax-inclusive, per pricing unit. */
export type PriceE4 = Branded<number, 'PriceE4'>
/** Weight: grams. */
export type Grams = Branded<number, 'Grams'>
/** A rate: 1/10000, so that 9 % is 900. */
export type BasisPoints = Branded<number, 'BasisPoints'>
/** A share of a thousand, in hundredths: 3.75 ‰ is 375. */
export type PermilleE2 = Branded<number, 'PermilleE2'>
/** Tenths of a degree Celsius: 23.5 °C is 235. */
export type DeciCelsius = Branded<number, 'DeciCelsius'>
/** A calendar day of the book's zone, `YYYY-MM-DD`. */
export type Day = Branded<string, 'Day'>
/** A calendar month, `YYYY-MM`. */
export type Month = Branded<string, 'Month'>
/** A day of every year, `MM-DD`. */
export type MonthDay = Branded<string, 'MonthDay'>
/** UTC milliseconds. */
export type Instant = Branded<number, 'Instant'>
