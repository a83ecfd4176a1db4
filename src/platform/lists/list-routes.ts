import { emptyForm } from '#kit/form.ts'
import {
  columnsName,
  type List,
  type ListFormat,
  type ListView,
  listFormats,
  listHref,
  readList,
} from '#kit/list.ts'
import { bulkActName, type Chosen, chosenName, mostAtOnce, wholeName } from '#kit/lists/bulk.ts'
import { cellAsked, type EditedCell, editName } from '#kit/lists/cell-edit.ts'
import { mayKeepViews, mayShareViews } from '#kit/lists/saved-view.ts'
import { forbidden, notFound, page } from '../answers.ts'
import type { Ctx } from '../context.ts'
import { type Audience, get, type HttpContext, type Route, type RouteOptions } from '../routes.ts'
import { editRoute, type RowEdits } from './edit-routes.ts'
import type { OpenedList } from './opened-list.ts'
import { listSavedViews } from './saved-views.ts'
import { mostInFiles, sendRows } from './send-rows.ts'

type Opened<Row> = OpenedList<Row> | 'forbidden' | undefined
type Opening<Row> = (c: HttpContext) => Opened<Row> | Promise<Opened<Row>>

export interface ListRoutes<Row, Code extends string = never> {
  readonly audience: Audience
  /** Who knocks is not always who may: whoever has a role for one place only knocks like the others. */
  readonly may?: (ctx: Ctx) => boolean
  readonly page: string
  readonly files: Readonly<Partial<Record<ListFormat, string>>>
  readonly options?: RouteOptions
  /** Nothing when its address leads to no list: of an event that does not exist. Some are of those who lead one thing. */
  readonly open: Opening<Row>
  /** What its columns do that are written in the list (decision 0069). */
  readonly edits?: RowEdits<Row, Code>
}

/** The page of a list, and a file of the same rows in each of its formats. */
export function routesOfList<Row, Code extends string = never>(
  routes: ListRoutes<Row, Code>,
): readonly Route[] {
  const { audience, options, edits, page: path } = routes
  const guarded = (handler: Route['handler']): Route['handler'] =>
    routes.may ? (c) => (routes.may?.(c.var.ctx) ? handler(c) : forbidden(c)) : handler
  const showIt = guarded(async (c) => {
    const opened = await routes.open(c)
    if (opened === 'forbidden') return forbidden(c)
    return opened ? page(c, await drawList(c, opened)) : notFound(c)
  })
  const open = async (c: HttpContext) => {
    const opened = await routes.open(c)
    return opened === 'forbidden' ? undefined : opened
  }
  const edited = { page: path, audience, may: routes.may, open }
  return [
    { ...get(routes.page, audience, showIt, options), isList: true },
    ...listFormats.flatMap((format) => {
      const path = routes.files[format]
      const send = guarded(async (c) => {
        const opened = await routes.open(c)
        if (opened === 'forbidden') return forbidden(c)
        if (!opened) return notFound(c)
        const { list, find } = opened
        const view = readAsked(c, list)
        const { rows } = await find({ ...view, limit: mostInFiles, offset: 0 })
        return await sendRows(c, { list, view }, rows, format)
      })
      return path === undefined ? [] : [get(path, audience, send, options)]
    }),
    ...(edits
      ? [
          editRoute({
            ...edited,
            edits,
            viewOf: (c, { list }) => readAsked(c, list),
            draw: (c, opened, edited) => drawList(c, opened, { edited }),
          }),
        ]
      : []),
  ]
}

/** Where an act on several rows comes back: its address carries what the list was asked. */
export function listAskedBy<Row>(c: HttpContext, list: List<Row>): string {
  const view = readAsked(c, list)
  return listHref(list, view, { page: view.page })
}

/** What the address asks; each box of a column that is ticked is a parameter of its own. */
function readAsked<Row>(c: HttpContext, list: List<Row>): ListView {
  const columns = c.req.queries(columnsName)?.join(',')
  return readList(list, { ...c.req.query(), [columnsName]: columns })
}

/** What was sent from the list and refused: it comes back with it. */
interface SentFromList<Row> {
  readonly edited?: EditedCell<Row>
  readonly chosen?: Chosen
  /** Those that were chosen, on whatever page they are. */
  readonly rows?: readonly Row[]
}

/** The page that is asked; beyond the last one, the last one. */
export async function drawList<Row>(
  c: HttpContext,
  { list, find, draw }: OpenedList<Row>,
  sent: SentFromList<Row> = {},
) {
  const asked = readAsked(c, list)
  const at = (number: number) => ({
    ...asked,
    limit: list.perPage,
    offset: (number - 1) * list.perPage,
  })
  const [found, saved] = await Promise.all([find(at(asked.page)), savedViews(c, list.path)])
  let rows = found
  let number = asked.page
  if (rows.rows.length === 0 && number > 1) {
    // A query that counts its rows as it reads them knows nothing of a page that is not there.
    const { count } = await find(at(1))
    number = Math.max(1, Math.ceil(count / list.perPage))
    rows = await find(at(number))
  }
  const chosen = sent.chosen ?? chosenIn(c)
  const all = chosen?.isWhole ? await find({ ...asked, limit: mostAtOnce, offset: 0 }) : undefined
  return draw({
    ...rows,
    list,
    view: { ...asked, page: number },
    mostInFiles,
    saved,
    chosen,
    whole: sent.rows ?? all?.rows,
    edited: sent.edited ?? editedIn(c),
  })
}

function chosenIn(c: HttpContext): Chosen | undefined {
  const act = c.req.query(bulkActName)
  if (act === undefined) return undefined
  return { act, ids: c.req.queries(chosenName) ?? [], isWhole: c.req.query(wholeName) === 'oui' }
}

function editedIn<Row>(c: HttpContext): EditedCell<Row> | undefined {
  const asked = cellAsked(c.req.query(editName))
  return asked && { ...asked, form: emptyForm }
}

async function savedViews({ var: { ctx } }: HttpContext, list: string) {
  const { person } = ctx
  if (!mayKeepViews(person) || !person) return undefined
  return { views: await listSavedViews(ctx.db, list, person.id), mayShare: mayShareViews(person) }
}
