import type { FecProblem } from './problem.ts'

interface Entry {
  /** Debits less credits, in cents. */
  balance: number
  /** Where it begins. */
  readonly line: number
  readonly number: string
}

/** Numbers that a sequence leaves out. */
export interface NumberGap {
  /** Of the journal, when each journal counts by itself; empty when one sequence runs through all. */
  readonly journal: string
  /** The last number before the gap, and the first after it. */
  readonly after: string
  readonly before: string
}

/** Whether each entry is in balance, and whether their numbers follow each other. An entry is a number in a journal. */
export class EntryBalances {
  readonly #entries = new Map<string, Entry>()

  add(journal: string, number: string, line: number, net: number) {
    const key = `${journal}\t${number}`
    const entry = this.#entries.get(key)
    if (entry) entry.balance += net
    else this.#entries.set(key, { balance: net, line, number })
  }

  get count(): number {
    return this.#entries.size
  }

  tellUnbalanced(tell: (problem: FecProblem) => void) {
    for (const { balance, line, number } of this.#entries.values()) {
      if (balance === 0) continue
      tell({ code: 'unbalanced', line, column: 'EcritureNum', found: number, difference: balance })
    }
  }

  /**
   * The sequence runs through all journals, or each journal has its own: the reading with fewer gaps is told. Numbers
   * are compared by the figures at their end, apart for each beginning (`VE00012`).
   */
  gaps(): readonly NumberGap[] {
    const together = new Map<string, string[]>()
    const apart = new Map<string, Map<string, string[]>>()
    for (const [key, { number }] of this.#entries) {
      const journal = key.slice(0, key.indexOf('\t'))
      put(together, number)
      const own = apart.get(journal) ?? new Map<string, string[]>()
      apart.set(journal, own)
      put(own, number)
    }
    const inAll = gapsOf(together, '')
    if (inAll.length === 0) return inAll
    const inEach = [...apart].flatMap(([journal, own]) => gapsOf(own, journal))
    return inEach.length < inAll.length ? inEach : inAll
  }
}

const beginning = (number: string) => number.replace(/(?<!\d)\d+$/, '')
const figuresOf = (number: string) => BigInt(/(?<!\d)\d+$/.exec(number)?.[0] ?? '0')

function put(sequences: Map<string, string[]>, number: string) {
  const key = beginning(number)
  const numbers = sequences.get(key)
  if (numbers) numbers.push(number)
  else sequences.set(key, [number])
}

function gapsOf(
  sequences: ReadonlyMap<string, readonly string[]>,
  journal: string,
): readonly NumberGap[] {
  return [...sequences.values()].flatMap((numbers) => {
    const inOrder = numbers
      .map((number) => ({ number, value: figuresOf(number) }))
      .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    return inOrder.slice(1).flatMap(({ number, value }, place) => {
      const last = inOrder[place] as { number: string; value: bigint }
      return value - last.value > 1n ? [{ journal, after: last.number, before: number }] : []
    })
  })
}
