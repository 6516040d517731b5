// A value that comes from elsewhere into the field one stands in (an offered price, what a new record begins with) is
// selected, as it is on entering the field: what is typed next replaces it and is not put behind it.

import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Value } from '../../../shared/contract/index.ts'

/** Told of each value the field itself gives. */
export function useArrival(input: RefObject<HTMLInputElement | null>, value: Value): (own: Value) => void {
  const known = useRef(value)
  useLayoutEffect(() => {
    if (value === known.current) return
    known.current = value
    if (document.activeElement === input.current) input.current?.select()
  }, [input, value])
  return (own) => {
    known.current = own
  }
}
