import { makeLruCache } from './lru-cache.ts'

// Most of what a page asks was asked by the page before: who is signed in, what the frame says, the list of places. An
// answer is kept with the state of the database at which it was given, and is given again to a page that reads the
// database at the very same state: nothing at all was written in between, by any process (decisions 0040 and 0118).

export type Row = Readonly<Record<string, unknown>>

interface KeptAnswer {
  readonly rows: readonly Row[]
  readonly state: string
}

const mostBytes = 16 * 1024 * 1024
/** What a value takes beside its text, about. */
const bytesOfValue = 24

/** Which transactions are over: another text as soon as one that wrote something has ended. PostgreSQL 13, §9.27.9. */
export const stateQuestion = 'pg_current_snapshot()::text'

/** The answers of one process, by question and values. */
export class KeptAnswers {
  readonly #answers = makeLruCache<KeptAnswer>(mostBytes)

  get(key: string, state: string): readonly Row[] | undefined {
    const kept = this.#answers.get(key)
    return kept?.state === state ? kept.rows : undefined
  }

  /** `state` is that of the statement itself, or was read before it: an answer is never older than what it is kept under. */
  put(key: string, state: string, rows: readonly Row[]): void {
    let bytes = 2 * key.length
    for (const row of rows) {
      for (const value of Object.values(row)) bytes += freezeWhole(value)
      Object.freeze(row)
    }
    this.#answers.put(key, { rows, state }, bytes)
  }
}

/** Shared by pages that know nothing of each other, it is nobody's to change; says about how many bytes it takes. */
function freezeWhole(value: unknown): number {
  if (typeof value === 'string') return bytesOfValue + 2 * value.length
  if (typeof value !== 'object' || value === null) return bytesOfValue
  // Bytes cannot be frozen.
  if (ArrayBuffer.isView(value)) return bytesOfValue + value.byteLength
  if (value instanceof Date) return bytesOfValue
  let bytes = bytesOfValue
  for (const part of Object.values(value)) bytes += freezeWhole(part)
  Object.freeze(value)
  return bytes
}
