import type { JSX } from 'hono/jsx/jsx-runtime'
import { type List, type ListFormat, type ListSort, listFormats, readList } from '#kit/list.ts'
import { forbidden, page } from '../answers.ts'
import type { Ctx } from '../context.ts'
import { type Audience, get, type HttpContext, type Route, type RouteOptions } from '../routes.ts'
import { mostInFiles, sendRows } from './send-rows.ts'

/** What a query receives: the filters as the list read them, the order, and which rows of it. */
export interface ListAsk {
  readonly values: Readonly<Record<string, string>>
  readonly sort: ListSort | undefined
  readonly limit: number
  readonly offset: number
}

export interface RowsFound<Row> {
  readonly rows: readonly Row[]
  /** Of all the pages. */
  readonly count: number
}

/** A list for whoever asks, with its query and its page. */
export interface OpenedList<Row> {
  readonly list: List<Row>
  readonly find: (ask: ListAsk) => RowsFound<Row> | Promise<RowsFound<Row>>
  readonly draw: (shown: ShownRows<Row>) => JSX.Element | Promise<JSX.Element>
}

export interface ShownRows<Row> extends RowsFound<Row> {
  readonly list: List<Row>
  readonly view: ReturnType<typeof readList>
  readonly mostInFiles: number
}

export interface ListRoutes<Row> {
  readonly audience: Audience
  /** Who knocks is not always who may: whoever has a role for one place only knocks like the others. */
  readonly may?: (ctx: Ctx) => boolean
  readonly page: string
  readonly files: Readonly<Partial<Record<ListFormat, string>>>
  readonly options?: RouteOptions
  readonly open: (c: HttpContext) => OpenedList<Row> | Promise<OpenedList<Row>>
}

/** The page of a list, and a file of the same rows in each of its formats. */
export function routesOfList<Row>(routes: ListRoutes<Row>): readonly Route[] {
  const { audience, options } = routes
  const guarded = (handler: Route['handler']): Route['handler'] =>
    routes.may ? (c) => (routes.may?.(c.var.ctx) ? handler(c) : forbidden(c)) : handler
  const showIt = guarded(async (c) => page(c, await drawList(c, await routes.open(c))))
  return [
    { ...get(routes.page, audience, showIt, options), isList: true },
    ...listFormats.flatMap((format) => {
      const path = routes.files[format]
      const send = guarded(async (c) => {
        const opened = await routes.open(c)
        return await sendRows(c, opened.list, (await everyRow(c, opened)).rows, format)
      })
      return path === undefined ? [] : [get(path, audience, send, options)]
    }),
  ]
}

/** The page that is asked; beyond the last one, the last one. */
async function drawList<Row>(c: HttpContext, { list, find, draw }: OpenedList<Row>) {
  const asked = readList(list, c.req.query())
  const at = (number: number) => ({
    ...asked,
    limit: list.perPage,
    offset: (number - 1) * list.perPage,
  })
  let rows = await find(at(asked.page))
  let number = asked.page
  if (rows.rows.length === 0 && number > 1) {
    // A query that counts its rows as it reads them knows nothing of a page that is not there.
    const { count } = await find(at(1))
    number = Math.max(1, Math.ceil(count / list.perPage))
    rows = await find(at(number))
  }
  return draw({ ...rows, list, view: { ...asked, page: number }, mostInFiles })
}

/** All pages together, for a file. */
async function everyRow<Row>(
  c: HttpContext,
  { list, find }: OpenedList<Row>,
): Promise<RowsFound<Row>> {
  return find({ ...readList(list, c.req.query()), limit: mostInFiles, offset: 0 })
}
