export interface LruCache<T> {
  get(key: string): T | undefined
  /** `weight`: what it takes of the place there is. */
  put(key: string, thing: T, weight: number): void
}

/** Keeps what was asked for lately; what nobody asked for the longest leaves first. */
export function makeLruCache<T>(most: number): LruCache<T> {
  // A Map keeps the order in which keys were set: the first is the one that waits the longest.
  const things = new Map<string, { readonly thing: T; readonly weight: number }>()
  let used = 0
  const drop = (key: string) => {
    used -= things.get(key)?.weight ?? 0
    things.delete(key)
  }
  return {
    get(key) {
      const found = things.get(key)
      if (!found) return undefined
      things.delete(key)
      things.set(key, found)
      return found.thing
    },
    put(key, thing, weight) {
      drop(key)
      if (weight > most / 8) return
      things.set(key, { thing, weight })
      used += weight
      for (const first of things.keys()) {
        if (used <= most) return
        drop(first)
      }
    },
  }
}
