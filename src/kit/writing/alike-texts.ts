/**
 * Texts that may begin alike, to be found again in a longer one. What a look-up costs follows what it compares there, and
 * hardly how many texts there are or of how many lengths: whoever writes a thousand lines does not slow a page down.
 */
export class AlikeTexts {
  readonly #texts: string[] = []
  /** Of each text, where the longest other stands with which it begins; -1 when there is none. */
  #within: number[] = []
  #inOrder = true

  /** Each text once. */
  add(text: string): void {
    this.#texts.push(text)
    this.#inOrder = false
  }

  /** The longest of them that stands here and ends where it may. */
  longestAt(text: string, at: number, mayEnd: (end: number) => boolean): string | undefined {
    this.#order()
    // All texts that stand here come before the first text that is greater; the last before it begins with each of
    // them.
    let place = this.#countUntil((one) => one <= text.slice(at, at + one.length)) - 1
    const last = this.#texts[place]
    if (last === undefined) return undefined
    const common = commonLength(text, at, last)
    for (; place >= 0; place = this.#within[place] ?? -1) {
      const one = this.#texts[place] ?? ''
      if (one.length <= common && mayEnd(at + one.length)) return one
    }
    return undefined
  }

  /** A text of the list that begins so, if there is one. */
  begunBy(beginning: string): string | undefined {
    this.#order()
    const one = this.#texts[this.#countUntil((text) => text < beginning)]
    return one?.startsWith(beginning) ? one : undefined
  }

  #order(): void {
    if (this.#inOrder) return
    this.#texts.sort()
    const open: number[] = []
    this.#within = this.#texts.map((text, place) => {
      while (open.length > 0 && !text.startsWith(this.#texts[open.at(-1) ?? 0] ?? '')) open.pop()
      const within = open.at(-1) ?? -1
      open.push(place)
      return within
    })
    this.#inOrder = true
  }

  /** How many come before the first for which this no longer holds. */
  #countUntil(holds: (text: string) => boolean): number {
    let [low, high] = [0, this.#texts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.#texts[middle] ?? '')) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** How much of a known text stands here. */
function commonLength(text: string, at: number, known: string): number {
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (text.startsWith(known.slice(low, middle), at + low)) low = middle
    else high = middle - 1
  }
  return low
}
