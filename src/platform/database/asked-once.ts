import {
  type CompiledQuery,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  type QueryCompiler,
  type QueryExecutor,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Db } from '../context.ts'
import { AskedTogether, type Shapes } from './asked-together.ts'
import { inCamelCase, SnakeCaseCompiler } from './camel-names.ts'
import { KeptAnswers } from './kept-answers.ts'

// A page is put together from parts that each load what they need: the header, the stage and the figures of an
// experiment all ask for its frozen protocol. While one page is read, the same question with the same values is
// put to the database once, and the parts share its answer.

interface Opened {
  readonly dialect: PostgresDialect
  readonly driver: Driver
  readonly pool: pg.Pool
  readonly shapes: Shapes
  readonly answers: KeptAnswers
}

/** How each database was opened: Kysely does not say it again. */
const opened = new WeakMap<Db, Opened>()

/** Opens a database whose pages may ask each question once. */
export function openAskable(pool: pg.Pool): Db {
  const dialect = new KeptDialect({ pool })
  const db: Db = new Kysely({ dialect, plugins: [inCamelCase] })
  const { driver } = dialect
  if (driver)
    opened.set(db, { dialect, driver, pool, shapes: new Map(), answers: new KeptAnswers() })
  return db
}

class KeptDialect extends PostgresDialect {
  driver: Driver | undefined

  override createDriver(): Driver {
    this.driver = super.createDriver()
    return this.driver
  }

  override createQueryCompiler(): QueryCompiler {
    return new SnakeCaseCompiler()
  }
}

export interface AskedOnce {
  readonly db: Db
  /** What was answered may have changed: the next question is put again. */
  forget(): void
}

export interface AskingOptions {
  /** Is shown each answer. */
  readonly hearing?: KyselyPlugin | undefined
  /** Whether this page may be given what another page was answered at the same state of the database. */
  readonly keeps?: boolean
  /** That state, where it was read before. */
  readonly state?: string | undefined
}

/**
 * The same database for the time of one page. Answers are shared as long as the page is being made, so it suits
 * nothing that lasts: a job, a command or an act each see what others commit meanwhile.
 */
export function askedOnce(db: Db, { hearing, keeps, state }: AskingOptions = {}): AskedOnce {
  const props = opened.get(db)
  if (!props) return { db: hearing ? db.withPlugin(hearing) : db, forget: () => undefined }
  const below = db.getExecutor()
  const { dialect, driver, pool, shapes, answers } = props
  const together = new AskedTogether(pool, shapes, keeps ? { answers, state } : undefined)
  const executor = new OnceExecutor(hearing ? below.withPlugin(hearing) : below, together)
  return {
    db: new Kysely({ config: { dialect }, dialect, driver, executor }),
    forget: () => executor.forget(),
  }
}

type Row = Record<string, unknown>
type Answer = Promise<QueryResult<unknown>>

/** Hands everything to the executor below, and keeps the answers of readings. */
class OnceExecutor implements QueryExecutor {
  readonly #below: QueryExecutor
  readonly #together: AskedTogether
  readonly #answers = new Map<string, Answer>()

  constructor(below: QueryExecutor, together: AskedTogether) {
    this.#below = below
    this.#together = together
  }

  forget(): void {
    this.#answers.clear()
    this.#together.forget()
  }

  async executeQuery<R>(query: CompiledQuery<R>): Promise<QueryResult<R>> {
    const key = keyOf(query)
    if (key === undefined) {
      // This statement may write, so what was read before it is no longer sure.
      this.forget()
      return this.#below.executeQuery(query)
    }
    const kept = this.#answers.get(key)
    const answer = kept ?? this.#ask(key, query)
    const { rows, ...rest } = await answer
    // Each reader may sort or empty its own list; the rows are shared, and nobody's to change.
    return { ...rest, rows: [...rows] as R[] }
  }

  #ask(key: string, query: CompiledQuery): Answer {
    const lasting = isSteady(query.sql) === 'lasting' ? key : undefined
    const answer = this.#together.ask(query, lasting).then(async (rows) => {
      let result: QueryResult<unknown> = { rows: [...rows] }
      for (const plugin of this.#below.plugins) {
        // These rows have the names of the code already.
        if (plugin === inCamelCase) continue
        const { queryId } = query
        result = await plugin.transformResult({ result: result as QueryResult<Row>, queryId })
      }
      for (const row of result.rows) Object.freeze(row)
      return result
    })
    this.#answers.set(key, answer)
    answer.catch(() => this.#answers.delete(key))
    return answer
  }

  get adapter() {
    return this.#below.adapter
  }
  get plugins() {
    return this.#below.plugins
  }
  transformQuery: QueryExecutor['transformQuery'] = (node, id) =>
    this.#below.transformQuery(node, id)
  compileQuery: QueryExecutor['compileQuery'] = (node, id) => this.#below.compileQuery(node, id)
  stream: QueryExecutor['stream'] = (query, size) => this.#below.stream(query, size)
  provideConnection: QueryExecutor['provideConnection'] = (use) =>
    this.#below.provideConnection(use)
  // What follows is for transactions and schema work, which see their own questions answered anew.
  withConnectionProvider: QueryExecutor['withConnectionProvider'] = (provider) =>
    this.#below.withConnectionProvider(provider)
  withPlugin: QueryExecutor['withPlugin'] = (plugin) => this.#below.withPlugin(plugin)
  withPlugins: QueryExecutor['withPlugins'] = (plugins) => this.#below.withPlugins(plugins)
  withPluginAtFront: QueryExecutor['withPluginAtFront'] = (plugin) =>
    this.#below.withPluginAtFront(plugin)
  withoutPlugins: QueryExecutor['withoutPlugins'] = () => this.#below.withoutPlugins()
}

const reads = /^\s*(?:select|with)\b/i
/** A reading that answers otherwise each time, or that is none; how large a table is about (`pg_class`) is an answer for a page. */
const unsteady =
  /\b(?:insert|update|delete|merge|nextval|setval|random|gen_random_uuid|clock_timestamp|pg_(?!class\b)\w+)\b/i

/** One that answers otherwise in another minute, though nothing was written: it lasts as long as its page. */
const ofItsHour =
  /\b(?:now|current_\w+|localtime\w*|(?:statement|transaction)_timestamp|timeofday)\b/i

type Steady = 'lasting' | 'for a page' | 'no'

/** The same few thousand questions come back on every page: each is looked at once. */
const steady = new Map<string, Steady>()
const mostKnown = 3000

function isSteady(sql: string): Steady {
  const known = steady.get(sql)
  if (known !== undefined) return known
  if (steady.size >= mostKnown) steady.clear()
  const is =
    !reads.test(sql) || unsteady.test(sql) ? 'no' : ofItsHour.test(sql) ? 'for a page' : 'lasting'
  steady.set(sql, is)
  return is
}

function keyOf({ sql, parameters }: CompiledQuery): string | undefined {
  if (isSteady(sql) === 'no') return undefined
  return `${sql}\n${JSON.stringify(parameters)}`
}
