/**
 * What was made lately, by what it was made from: asked again, it is not made again. The oldest goes
 * first; what failed is forgotten, since it may succeed the next time.
 */
export function makeLately<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const made = make()
    const [oldest] = kept.size >= most ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    return made
  }
}
