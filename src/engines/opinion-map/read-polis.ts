import type { Standing, VoteRows } from './matrix.ts'
import { PolisTable, shown, signOf } from './polis-table.ts'
import type { OpinionProblem } from './problem.ts'

/** A statement as `comments.csv` has it. */
export interface PolisStatement {
  readonly id: string
  readonly standing: Standing
  /** Empty where the file has no text. */
  readonly text: string
}

/** Reads `comments.csv`; the text comes by pieces. Only what a map needs: identifier, moderation, text. */
export class StatementReader {
  readonly #statements = new Map<string, PolisStatement & { readonly line: number }>()
  readonly #table = new PolisTable(
    'comments',
    { needed: ['comment-id', 'moderated'], optional: ['is-meta', 'comment-body'] },
    (cells, line) => this.#row(cells, line),
  )

  push(text: string) {
    this.#table.push(text)
  }

  end(): {
    readonly statements: ReadonlyMap<string, PolisStatement>
    readonly problems: readonly OpinionProblem[]
  } {
    this.#table.end()
    return { statements: this.#statements, problems: this.#table.problems }
  }

  #row([id = '', moderated = '', meta = '', text = '']: readonly string[], line: number) {
    if (!this.#table.isId(id, line, 'comment-id')) return
    const sign = signOf(moderated)
    if (sign === undefined)
      this.#table.tell({
        code: 'bad-moderation',
        line,
        column: 'moderated',
        found: shown(moderated),
      })
    if (!/^(?:|0|1|true|false)$/i.test(meta))
      this.#table.tell({ code: 'bad-meta', line, column: 'is-meta', found: shown(meta) })
    const known = this.#statements.get(id)
    if (known)
      this.#table.tell({
        ...{ code: 'duplicate-statement', line, column: 'comment-id', found: id },
        otherLine: known.line,
      })
    const isMeta = /^(?:1|true)$/i.test(meta)
    this.#statements.set(id, {
      id,
      text,
      line,
      standing: sign === -1 ? 'out' : isMeta ? 'meta' : 'in',
    })
  }
}

/** Reads `votes.csv`; the text comes by pieces, and what is kept is numbers. */
export class VoteReader {
  readonly #known: { has(id: string): boolean }
  readonly #told = new Set<string>()
  readonly #voters = new Map<string, number>()
  readonly #statements = new Map<string, number>()
  #rows = columns(1024)
  #count = 0
  readonly #table = new PolisTable(
    'votes',
    { needed: ['timestamp', 'comment-id', 'voter-id', 'vote'], optional: [] },
    (cells, line) => this.#row(cells, line),
  )

  /** @param known statements of `comments.csv`: a vote on another one is a problem, told once for each. */
  constructor(known: { has(id: string): boolean }) {
    this.#known = known
  }

  push(text: string) {
    this.#table.push(text)
  }

  end(): { readonly rows: VoteRows; readonly problems: readonly OpinionProblem[] } {
    this.#table.end()
    const { times, voters, statements, votes } = this.#rows
    return {
      rows: {
        times: times.subarray(0, this.#count),
        voters: voters.subarray(0, this.#count),
        statements: statements.subarray(0, this.#count),
        votes: votes.subarray(0, this.#count),
        voterIds: [...this.#voters.keys()],
        statementIds: [...this.#statements.keys()],
      },
      problems: this.#table.problems,
    }
  }

  #row([time = '', statement = '', voter = '', vote = '']: readonly string[], line: number) {
    const table = this.#table
    if (!/^\d{1,15}$/.test(time))
      table.tell({ code: 'bad-time', line, column: 'timestamp', found: shown(time) })
    const sign = signOf(vote)
    if (sign === undefined)
      table.tell({ code: 'bad-vote', line, column: 'vote', found: shown(vote) })
    const isStatement = table.isId(statement, line, 'comment-id')
    if (!table.isId(voter, line, 'voter-id') || !isStatement || sign === undefined) return
    if (!this.#known.has(statement) && !this.#told.has(statement)) {
      this.#told.add(statement)
      table.tell({ code: 'unknown-statement', line, column: 'comment-id', found: statement })
    }
    if (this.#count === this.#rows.votes.length) this.#rows = grown(this.#rows)
    const { times, voters, statements, votes } = this.#rows
    times[this.#count] = Number(time)
    voters[this.#count] = placeOf(this.#voters, voter)
    statements[this.#count] = placeOf(this.#statements, statement)
    votes[this.#count] = sign
    this.#count++
  }
}

function placeOf(known: Map<string, number>, id: string): number {
  const place = known.get(id)
  if (place !== undefined) return place
  known.set(id, known.size)
  return known.size - 1
}

function columns(size: number) {
  return {
    times: new Float64Array(size),
    voters: new Uint32Array(size),
    statements: new Uint32Array(size),
    votes: new Int8Array(size),
  }
}

function grown(before: ReturnType<typeof columns>) {
  const after = columns(2 * before.votes.length)
  after.times.set(before.times)
  after.voters.set(before.voters)
  after.statements.set(before.statements)
  after.votes.set(before.votes)
  return after
}
