import { setImmediate } from 'node:timers'
import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import { nameInCode } from './camel-names.ts'
import { type KeptAnswers, type Row, stateQuestion } from './kept-answers.ts'

// The parts of a page each ask for what they need, most of them at the same moment. What is asked at one moment is put
// to the database in one statement: one way there and back, whichever rooms it is for (decision 0047).

interface Waiting {
  readonly query: CompiledQuery
  /** Under which its answer may be kept beyond this page. */
  readonly key: string | undefined
  readonly answer: (rows: readonly Row[]) => void
  readonly fail: (error: unknown) => void
}

interface Column {
  /** As the code names it. */
  readonly name: string
  /** From the text of PostgreSQL; nothing to do for what JSON says as it is. */
  readonly parse: ((text: string) => unknown) | undefined
}

/** What has to be known of a question to put it with others: it was put alone once. */
interface Shape {
  readonly columns: readonly Column[]
  /** The text of the question, cut where it names its values: the place of a value, or text. */
  readonly pieces: readonly (string | number)[]
  /** Of its columns, among other questions: what they are called, and how they are told. */
  readonly names: string
  readonly told: string
}

/** What each question answers, by its text. Shared by the pages of one process. */
export type Shapes = Map<string, Shape | undefined>

/** Beyond, the questions that have been known for the longest are put alone once more. */
const mostShapes = 1000
const longestText = 20_000
const mostTogether = 32
/** An array of JSON is made of a hundred values at most. */
const mostColumns = 100

/** Answers that outlive a page, and the state of the database at which this page reads, once it is known. */
export interface Kept {
  readonly answers: KeptAnswers
  state: string | undefined
}

/** The questions of one page. */
export class AskedTogether {
  readonly #pool: pg.Pool
  readonly #shapes: Shapes
  #kept: Kept | undefined
  #waiting: Waiting[] = []

  constructor(pool: pg.Pool, shapes: Shapes, kept?: Kept) {
    this.#pool = pool
    this.#shapes = shapes
    this.#kept = kept
  }

  /** Something was written: what follows is asked of the database. */
  forget(): void {
    this.#kept = undefined
  }

  /**
   * Answered with what else is asked before the process has nothing more to do at once; the columns have the names of the
   * code.
   */
  ask(query: CompiledQuery, key?: string): Promise<readonly Row[]> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ query, key, answer, fail })
      if (this.#waiting.length === 1) setImmediate(() => this.#putAll())
    })
  }

  #putAll(): void {
    const waiting = this.#waiting
    this.#waiting = []
    const together: Waiting[] = []
    for (const asked of waiting) {
      const rows = this.#keptAnswer(asked)
      if (rows) asked.answer(rows)
      else if (this.#shapes.get(asked.query.sql)) together.push(asked)
      else void this.#putAlone(asked)
    }
    for (let from = 0; from < together.length; from += mostTogether)
      void this.#putTogether(together.slice(from, from + mostTogether))
  }

  #keptAnswer({ key }: Waiting): readonly Row[] | undefined {
    const { state, answers } = this.#kept ?? {}
    return key === undefined || state === undefined ? undefined : answers?.get(key, state)
  }

  async #putAlone(waiting: Waiting): Promise<void> {
    const { query, answer, fail } = waiting
    const state = this.#kept?.state
    try {
      const { rows, fields } = await this.#pool.query<unknown[]>({
        text: query.sql,
        values: [...query.parameters],
        rowMode: 'array',
      })
      if (!this.#shapes.has(query.sql)) this.#learn(query.sql, fields)
      const columns = fields.map(({ name }) => ({ name: nameInCode(name), parse: undefined }))
      answer(
        this.#keep(
          waiting,
          state,
          rows.map((row) => rowOf(columns, row)),
        ),
      )
    } catch (error) {
      fail(error)
    }
  }

  #keep({ key }: Waiting, state: string | undefined, rows: readonly Row[]): readonly Row[] {
    if (key !== undefined && state !== undefined) this.#kept?.answers.put(key, state, rows)
    return rows
  }

  async #putTogether(waiting: readonly Waiting[]): Promise<void> {
    const [first] = waiting
    const kept = this.#kept
    // The state of the database comes with the first answers that may be kept: it is theirs.
    const asksState = kept && kept.state === undefined && waiting.some(({ key }) => key)
    if (first && waiting.length === 1 && !asksState) return this.#putAlone(first)
    const shapes = waiting.map(({ query }) => this.#shapes.get(query.sql) as Shape)
    const values: unknown[] = []
    const questions = shapes.map((shape, place) => {
      const text = questionOf(shape, place, values.length)
      values.push(...(waiting[place]?.query.parameters ?? []))
      return text
    })
    let answers: readonly (readonly (readonly unknown[])[] | null)[]
    let state = kept?.state
    if (asksState) questions.push(stateQuestion)
    try {
      const { rows } = await this.#pool.query({
        text: `select\n${questions.join(',\n')}`,
        values,
        rowMode: 'array',
      })
      answers = rows[0] ?? []
      if (asksState) {
        state = String((answers as readonly unknown[]).at(-1))
        kept.state ??= state
      }
    } catch {
      // One of the questions is wrong, or answers otherwise since it was learnt: put alone, each says it for itself.
      for (const one of waiting) {
        this.#shapes.delete(one.query.sql)
        void this.#putAlone(one)
      }
      return
    }
    waiting.forEach((asked, place) => {
      const rows = (answers[place] ?? []).map((row) => rowOf(shapes[place]?.columns ?? [], row))
      asked.answer(this.#keep(asked, state, rows))
    })
  }

  #learn(text: string, fields: readonly pg.FieldDef[]): void {
    if (this.#shapes.size >= mostShapes) {
      const [oldest] = this.#shapes.keys()
      if (oldest !== undefined) this.#shapes.delete(oldest)
    }
    this.#shapes.set(text, shapeOf(text, fields))
  }
}

/** Boolean, whole number, text and JSON: the same value whether PostgreSQL says it as text or in JSON. */
const saidInJson = new Set([16, 21, 23, 25, 114, 1043, 2950, 3802])
/**
 * Types whose values PostgreSQL can tell as text: `bytea`, numbers, days, hours, words of a search, and lists. Other
 * types (an address of a machine, a padded text) become another text when they are told to.
 */
const saidAsText = new Set([
  17, 20, 700, 701, 1007, 1009, 1015, 1016, 1082, 1083, 1114, 1184, 1700, 2951, 3614, 3615, 3807,
])

/** The shape of a question that can be put with others; undefined for one that can only be put alone. */
function shapeOf(text: string, fields: readonly pg.FieldDef[]): Shape | undefined {
  if (text.length > longestText || fields.length === 0 || fields.length > mostColumns)
    return undefined
  // Where a value is named would not be sure.
  if (/--|\/\*|\$\$|\be'/i.test(text)) return undefined
  const isSure = ({ dataTypeID: type }: pg.FieldDef) => saidInJson.has(type) || saidAsText.has(type)
  if (!fields.every(isSure)) return undefined
  const columns = fields.map(({ name, dataTypeID }) => ({
    name: nameInCode(name),
    parse: saidInJson.has(dataTypeID) ? undefined : pg.types.getTypeParser(dataTypeID, 'text'),
  }))
  return {
    columns,
    pieces: piecesOf(text),
    names: columns.map((_, at) => `c${at}`).join(),
    told: columns.map(({ parse }, at) => (parse ? `c${at}::text` : `c${at}`)).join(),
  }
}

function piecesOf(text: string): readonly (string | number)[] {
  const pieces: (string | number)[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(/'[^']*'|"[^"]*"|\$\d+/g)) {
    if (!found.startsWith('$')) continue
    pieces.push(text.slice(from, index), Number(found.slice(1)))
    from = index + found.length
  }
  pieces.push(text.slice(from))
  return pieces
}

/** Its rows as one value: a list of lists, in the order of the question. */
function questionOf({ pieces, names, told }: Shape, place: number, valuesBefore: number): string {
  const text = pieces.map((piece) =>
    typeof piece === 'number' ? `$${piece + valuesBefore}` : piece,
  )
  return `(select json_agg(json_build_array(${told})) from (\n${text.join('')}\n) as q${place}(${names}))`
}

/** The questions of one statement, for whoever counts them; the statement itself when it is a single one. */
export function questionsIn(statement: string): readonly string[] {
  const together = [
    ...statement.matchAll(/^\(select json_agg.* from \(\n([\s\S]*?)\n\) as q\d+\(/gm),
  ]
  return together.length > 0 ? together.map(([, question = '']) => question) : [statement]
}

function rowOf(columns: readonly Column[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at++) {
    const { name, parse } = columns[at] as Column
    const value = values[at]
    row[name] = parse && value !== null ? parse(value as string) : value
  }
  return row
}
