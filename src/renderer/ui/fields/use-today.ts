// Today in the book's zone, as the book says: no clock of this machine decides what day it is.

import { useBook } from '../../app/session.tsx'

export const useToday = (): string => useBook().today
