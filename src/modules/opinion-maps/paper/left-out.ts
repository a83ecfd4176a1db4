/** Why a sheet counts for nobody. */
export const leftOutWhys = ['void', 'twice', 'served', 'unknown'] as const
export type LeftOutWhy = (typeof leftOutWhys)[number]

export interface LeftOut {
  /** In the order of the page, from one. */
  readonly place: number
  readonly why: LeftOutWhy
}
