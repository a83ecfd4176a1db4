import type { Impossible } from '#engines/sortition/index.ts'

export type Bound = Impossible['conflict'][number]
export type Change = Impossible['relaxations'][number]['changes'][number]
