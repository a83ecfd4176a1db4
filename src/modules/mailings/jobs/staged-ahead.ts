import type { Staged } from '#platform/mail/bulk-post.ts'

/** With the one that leaves, as many as there are lines to the server. */
export const mostAhead = 3

/**
 * Writes, signs and lays down the next letters while the one before is on its way, all but their last
 * dot. A few are ahead at most, so memory does not depend on how many wait; none of them has left, so
 * a fall leaves nobody else in doubt.
 */
export function stagedAhead<R extends { readonly number: number }>(
  stage: (reader: R) => Promise<Staged>,
) {
  const ahead = new Map<number, Promise<Staged>>()

  return {
    begin(readers: readonly R[]) {
      for (const reader of readers) {
        if (ahead.size >= mostAhead || ahead.has(reader.number)) continue
        const staged = stage(reader)
        // Whoever asks for it hears of the problem; if nobody does, there is none.
        staged.catch(() => undefined)
        ahead.set(reader.number, staged)
      }
    },
    take(reader: R): Promise<Staged> {
      const ready = ahead.get(reader.number)
      ahead.delete(reader.number)
      return ready ?? stage(reader)
    },
    async forget() {
      const all = [...ahead.values()]
      ahead.clear()
      for (const staged of all) {
        await staged.then(
          (one) => one.drop(),
          () => undefined,
        )
      }
    },
  }
}
