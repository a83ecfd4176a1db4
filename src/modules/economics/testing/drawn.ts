/** A whole number below this one. */
export type Draw = (most: number) => number

/** The same numbers each time. */
export function drawn(seed: number): Draw {
  let state = seed
  return (most) => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
}
