import { randomBytes } from 'node:crypto'
import type { Chance } from '#kit/chance.ts'

/** Where time and chance enter the house; everything else receives them. */
export interface World {
  now(): Date
  readonly chance: Chance
}

export const realWorld: World = {
  now: () => new Date(),
  chance: { bytes: (length) => new Uint8Array(randomBytes(length)) },
}
