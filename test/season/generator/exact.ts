// Exact arithmetic for the generator, of its own: the answers must not come from the code they judge.

/** Half away from zero. */
export function round(dividend: bigint, divisor: bigint): bigint {
  const twice = 2n * (dividend < 0n ? -dividend : dividend)
  const whole = (twice + divisor) / (2n * divisor)
  return dividend < 0n ? -whole : whole
}

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** `12.50` of 1250 at two places. */
export function text(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** As a spreadsheet holds it. */
export const cell = (value: bigint, places: number): number => Number(text(value, places))
