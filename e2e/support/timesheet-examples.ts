import { addDays, dayOf } from '#kit/dates.ts'
import type { Hand } from './hand.ts'
import { inDays } from './days.ts'
