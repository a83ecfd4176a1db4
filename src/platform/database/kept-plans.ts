import pg from 'pg'

// PostgreSQL reads, checks and plans each question before it answers, and for most of ours this takes longer than the
// answer. A question that comes back is given a name: each connection then keeps what it made of it (decision 0100).

const asksOften = 3
/** Of what came less often, that many texts are remembered; each is some kilobytes. */
const mostSeen = 1000
/** What one connection keeps is memory of the server: some seventy kilobytes a question, ten megabytes for these. */
export const mostNamed = 150
/** After so many that found no name left, other pages are read than those of before: names are given anew. */
export const renewedAfter = 50_000
/** A connection lives that long: what it kept for names of before goes with it. */
export const usesOfConnection = 25_000
const longestText = 12_000

/** A plain question or change. What opens and ends a transaction costs less without a name. */
const isPlain = /^\s*(?:select|with|insert|update|delete)\b/i

/** Names for the texts that come back. One for each pool. */
export class PlanNames {
  readonly #seen = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #last = 0
  #without = 0

  nameOf(text: string): string | undefined {
    const name = this.#names.get(text)
    if (name) return name
    if (this.#names.size >= mostNamed) {
      if (++this.#without < renewedAfter) return undefined
      this.#without = 0
      this.#names.clear()
    }
    // Several statements in one text have no plan.
    if (text.length > longestText || !isPlain.test(text) || text.includes(';')) return undefined
    const times = (this.#seen.get(text) ?? 0) + 1
    this.#seen.delete(text)
    if (times < asksOften) {
      this.#seen.set(text, times)
      if (this.#seen.size > mostSeen) this.#seen.delete(this.#seen.keys().next().value ?? '')
      return undefined
    }
    const label = `ouvroir_${++this.#last}`
    this.#names.set(text, label)
    return label
  }

  /** Its table has changed: it is planned anew, under another name. */
  forget(text: string): void {
    this.#names.delete(text)
  }
}

type Done = (error: Error | undefined, result: unknown) => void
type Ask = (asked: unknown, values?: unknown, done?: unknown) => unknown

interface Asked {
  readonly text: string
  readonly values?: readonly unknown[]
}

/** What `pg` has, and its types do not say. */
interface Inside {
  getTransactionStatus(): 'I' | 'T' | 'E' | null
}

/** A connection that keeps the plans of the questions that come back. */
export function clientKeepingPlans(names: PlanNames): typeof pg.Client {
  const Keeping = class extends pg.Client {}
  // Looked for at each question: whoever counts them stands there.
  const below = () => pg.Client.prototype.query as Ask
  const query = function (this: pg.Client, asked: unknown, values?: unknown, done?: unknown) {
    const ask = (question: unknown, after?: unknown) => below().call(this, question, after)
    const plain = plainQuestion(asked, values)
    const name = plain && names.nameOf(plain.text)
    if (!plain || !name) return below().call(this, asked, values, done)
    const told = typeof values === 'function' ? values : done
    const later = (error: unknown) => {
      if (!isStale(error)) throw error
      names.forget(plain.text)
      // The transaction is lost with it: whoever holds it begins it again.
      if ((this as unknown as Inside).getTransactionStatus() !== 'I') throw error
      return ask(plain)
    }
    const answer = (ask({ ...plain, name }) as Promise<unknown>).catch(later)
    if (typeof told !== 'function') return answer
    answer.then(
      (result) => (told as Done)(undefined, result),
      (error: Error) => (told as Done)(error, undefined),
    )
    return undefined
  }
  Object.defineProperty(Keeping.prototype, 'query', { value: query, writable: true })
  return Keeping
}

function plainQuestion(asked: unknown, values: unknown): Asked | undefined {
  if (typeof asked === 'string')
    return Array.isArray(values) ? { text: asked, values } : { text: asked }
  const given = asked as Partial<Asked> & { readonly submit?: unknown; readonly name?: unknown }
  if (typeof given.text !== 'string' || given.submit || given.name) return undefined
  return { ...given, text: given.text, ...(Array.isArray(values) ? { values } : {}) }
}

/** A table has another shape since the plan was made; or a go-between gave us another connection, which has no such plan. */
export function isStale(error: unknown): boolean {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string }
  if (code === '0A000') return message.includes('cached plan')
  return code === '26000' || code === '42P05'
}
