// A value that comes from elsewhere into the field one stands in (an offered price, what a new record begins with) is
// selected, as it is on entering the field: what is typed next replaces it and is not put behind it.

import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Value } from '../../../shared/contract/index.ts'

/** Answers whom to tell of each value the field itself gives, whatever its form makes of it (`0830` of a time). */
export function useArrival(input: RefObject<HTMLInputElement | null>, value: Value): (own: Value) => void {
  const known = useRef(value)
  const isOwn = useRef(false)
  useLayoutEffect(() => {
    const isArriving = value !== known.current && !isOwn.current
    known.current = value
    isOwn.current = false
    if (isArriving && document.activeElement === input.current) input.current?.select()
  }, [input, value])
  return (own) => {
    known.current = own
    isOwn.current = true
  }
}
