/** Long enough to be worth its turn, short enough that nobody waits. */
const turn = 15

/**
 * Goes through a long list without holding the others up: after each few milliseconds, who waits is
 * served. Gives what `write` makes of each item, several together.
 */
export async function* inTurns<Item>(
  items: Iterable<Item>,
  write: (item: Item, at: number) => string,
): AsyncGenerator<string> {
  let since = performance.now()
  let ready: string[] = []
  let at = 0
  for (const item of items) {
    ready.push(write(item, at))
    at++
    if (at % 16 === 0 && performance.now() - since > turn) {
      yield ready.join('')
      ready = []
      await othersServed()
      since = performance.now()
    }
  }
  if (ready.length > 0) yield ready.join('')
}

export function othersServed(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** A list as JSON, item by item. */
export async function* jsonInTurns<Item>(
  items: Iterable<Item>,
  entry: (item: Item) => unknown,
): AsyncGenerator<string> {
  yield '['
  yield* inTurns(items, (item, at) => `${at === 0 ? '' : ','}${JSON.stringify(entry(item))}`)
  yield ']'
}
