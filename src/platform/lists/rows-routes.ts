import { sql } from 'kysely'
import { z } from 'zod'
import type { DayRanges } from '#kit/day-range.ts'
import { bulkActName, chosenName, mostAtOnce } from '#kit/lists/bulk.ts'
import { done, type Refused, type Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { forbidden, readForm } from '../answers.ts'
import type { Ctx, Telling } from '../context.ts'
import { actRoute, buttonRoute } from '../forms/act-routes.ts'
import type { EdgeRefusal } from '../forms/described-act.ts'
import type { Audience, HttpContext, Route } from '../routes.ts'
import { drawList, listAskedBy } from './list-routes.ts'
import type { OpenedList } from './opened-list.ts'
import { mostInFiles } from './send-rows.ts'
import { listTexts } from './texts.ts'

type Sentence = string | ((about: string) => string)

/** An act of the room, that it does to one thing on the page of that thing, done to each row that was chosen. */
export interface RowsAct<Row, Given, Value, Code extends string> {
  readonly path: string
  readonly audience: Audience
  readonly may?: (viewer: Viewer | undefined) => boolean
  /** Its key among the acts of the list: what was chosen stays chosen when nothing could be done. */
  readonly key: string
  /** The list where rows are chosen: what whoever asks may not read there is nowhere for them. */
  readonly open: (
    c: HttpContext,
  ) =>
    | OpenedList<Row>
    | 'forbidden'
    | undefined
    | Promise<OpenedList<Row> | 'forbidden' | undefined>
  /** What the confirmation asks (`asks`), the same for every row. */
  readonly shape?: z.ZodType<Given>
  readonly days?: DayRanges
  /** The very act of one row, which asks its own permission. */
  readonly each: (ctx: Ctx, row: Row, answers: Given) => Promise<Result<Value, Code>>
  /** What is said once of all that was done: one letter, and not one for each row. */
  readonly after?: (ctx: Ctx, values: readonly Value[]) => void | Promise<void>
  readonly refusals: (locale: Locale) => Readonly<Record<Exclude<Code, EdgeRefusal>, Sentence>>
  readonly done: (locale: Locale, count: number) => string
}

interface Chosen<Row> {
  readonly opened: OpenedList<Row>
  readonly rows: readonly Row[]
  readonly ids: readonly string[]
  readonly nameOf: (row: Row) => string
  readonly back: string
  readonly again: string
}

const idsShape = z.object({
  ids: z
    .string()
    .catch('')
    .transform((ids) => ids.split(' ').filter(Boolean).slice(0, mostAtOnce)),
})

/** Beyond, an address would be too long for some servers: the list comes back with nothing ticked. */
const mostTickedAgain = 50
/** Each is said with its reason; a notice stays short enough to be read. */
const mostReasons = 5

/**
 * Each row is done by itself: those that are refused stay as they were and are named with the reason, the others are done.
 * A press that does nothing is a refusal; one that nobody may do is forbidden. Where something is asked, the list comes
 * back with the rows and what was typed, and says under its field what is wrong with it.
 */
export function rowsRoute<Row, Given, Value, Code extends string>(
  asked: RowsAct<Row, Given, Value, Code>,
): Route {
  const { shape, days = {} } = asked
  const act = {
    path: asked.path,
    audience: asked.audience,
    on: (c: HttpContext) => chosenRows(c, asked),
    may: (viewer: Viewer | undefined) => asked.may?.(viewer) ?? true,
    refusals: () => ({ 'none-done': (reasons: string) => reasons }),
    next: ({ back }: Chosen<Row>) => back,
    notice: (_: Locale, sentences: string) => sentences,
  }
  if (shape) {
    return actRoute<Chosen<Row>, Given, string, Reason['refusal']>({
      ...act,
      ...{ fresh: true, shape, days },
      act: (c, chosen, form) => doEach(c.var.ctx, asked, chosen, form),
      draw: (c, { opened, rows, ids }, form) =>
        drawList(c, opened, { chosen: { act: asked.key, ids, isWhole: false, form }, rows }),
    })
  }
  return buttonRoute<Chosen<Row>, unknown, string, Reason['refusal']>({
    ...act,
    shape: idsShape,
    // Nothing is asked: nothing is given to each.
    act: (c, chosen) => doEach(c.var.ctx, asked, chosen, undefined as Given),
    back: ({ again }) => again,
  })
}

async function chosenRows<Row, Given, Value, Code extends string>(
  c: HttpContext,
  asked: RowsAct<Row, Given, Value, Code>,
): Promise<Chosen<Row> | Response | undefined> {
  const opened = await asked.open(c)
  if (opened === undefined) return undefined
  // A list that some read and others work in: it offers the first ones no act.
  const bulk = opened === 'forbidden' ? undefined : opened.list.bulk
  if (opened === 'forbidden' || !bulk) return forbidden(c)
  const { ids } = idsShape.parse(await readForm(c))
  const back = listAskedBy(c, opened.list)
  const ticked = ids.slice(0, mostTickedAgain).map((id) => [chosenName, id])
  const again = new URLSearchParams([[bulkActName, asked.key], ...ticked])
  const { rows } = await opened.find({
    ...{ values: {}, sort: undefined, limit: mostInFiles, offset: 0 },
  })
  return {
    ...{ opened, ids },
    rows: rows.filter((row) => ids.includes(bulk.idOf(row))),
    nameOf: bulk.nameOf,
    back,
    again: ids.length > mostTickedAgain ? back : `${back}${back.includes('?') ? '&' : '?'}${again}`,
  }
}

type Reason = Refused<'none-done' | EdgeRefusal>

async function doEach<Row, Given, Value, Code extends string>(
  ctx: Ctx,
  asked: RowsAct<Row, Given, Value, Code>,
  { rows, nameOf }: Chosen<Row>,
  given: Given,
): Promise<Result<string, Reason['refusal']>> {
  const { locale } = ctx
  const texts = listTexts[locale]
  if (rows.length === 0) return { ok: false, refusal: 'none-done', about: texts.noRow }

  const values: Value[] = []
  const left: { readonly row: Row; readonly refused: Refused<Code> }[] = []
  for (const row of rows) {
    await sql`savepoint of_row`.execute(ctx.db)
    const doRow = (telling: Partial<Telling>) => asked.each({ ...ctx, ...telling }, row, given)
    const result = await (ctx.inPart ? ctx.inPart(shortName(nameOf(row)), doRow) : doRow({}))
    if (result.ok) values.push(result.value)
    else {
      await sql`rollback to savepoint of_row`.execute(ctx.db)
      left.push({ row, refused: result })
    }
  }
  if (left.length === rows.length && left.every(({ refused }) => refused.refusal === 'forbidden'))
    return { ok: false, refusal: 'forbidden' }

  const reasons = left.slice(0, mostReasons).map(({ row, refused }) => {
    return texts.refusedRow(shortName(nameOf(row)), reasonOf(asked, refused, locale))
  })
  const rest = left.length - reasons.length
  const named = [
    ...(left.length > 0 ? [texts.refusedRows(left.length)] : []),
    ...reasons,
    ...(rest > 0 ? [texts.otherRows(rest)] : []),
  ].join(' ')
  if (values.length === 0) return { ok: false, refusal: 'none-done', about: named }
  await asked.after?.(ctx, values)
  return done([asked.done(locale, values.length), named].filter(Boolean).join(' '))
}

const shortName = (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

function reasonOf<Row, Given, Value, Code extends string>(
  { refusals }: RowsAct<Row, Given, Value, Code>,
  { refusal, about = '' }: Refused<Code>,
  locale: Locale,
): string {
  if (refusal === 'forbidden') return listTexts[locale].rowForbidden
  if (refusal === 'not-found') return listTexts[locale].rowGone
  const sentence = refusals(locale)[refusal as Exclude<Code, EdgeRefusal>]
  return typeof sentence === 'function' ? sentence(about) : sentence
}
