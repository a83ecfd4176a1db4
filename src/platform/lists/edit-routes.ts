import type { JSX } from 'hono/jsx/jsx-runtime'
import type { z } from 'zod'
import { dayOf } from '#kit/dates.ts'
import { type DayRanges, withinDays } from '#kit/day-range.ts'
import { type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { type ListColumn, type ListView, listHref } from '#kit/list.ts'
import { cellId, cellPath, type EditedCell } from '#kit/lists/cell-edit.ts'
import type { Result } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import type { AuditedAct } from '../audit.ts'
import type { Ctx } from '../context.ts'
import { actRoute } from '../forms/act-routes.ts'
import type { EdgeRefusal } from '../forms/described-act.ts'
import type { Audience, HttpContext, Route } from '../routes.ts'
import type { OpenedList } from './opened-list.ts'
import { listTexts } from './texts.ts'

/** One column that is written in the list: the form that the room has already, of which this is one field. */
export interface CellAct<Row, Given, Code extends string> {
  /** The name of this field in that form. */
  readonly field: string | ((row: Row) => string)
  /** The other fields of that form, as they stand. */
  readonly form: (row: Row) => RawForm
  readonly shape: z.ZodType<Given>
  readonly days?: DayRanges
  readonly act: (
    c: HttpContext,
    row: Row,
    input: Given,
  ) => Promise<Result<unknown, Code> | ChangedMeanwhile>
}

/** What the columns of a list do when they are written in it. */
export interface RowEdits<Row, Code extends string> {
  /** A row by its id, held until the end of the act: what stands beside the field cannot change meanwhile. */
  readonly row: (c: HttpContext, id: string) => Promise<Row | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: each column gives what its own shape reads.
  readonly columns: Readonly<Record<string, CellAct<Row, any, Code>>>
  readonly refusals: (locale: Locale) => Readonly<Record<Exclude<Code, EdgeRefusal>, string>>
  /** The act by which the row is saved: who did it last is said to whoever comes second. */
  readonly saved?: (row: Row) => AuditedAct
}

interface EditedPage<Row, Code extends string> {
  readonly page: string
  readonly audience: Audience
  readonly may?: ((ctx: Ctx) => boolean) | undefined
  readonly open: (
    c: HttpContext,
  ) => OpenedList<Row> | undefined | Promise<OpenedList<Row> | undefined>
  readonly edits: RowEdits<Row, Code>
  readonly viewOf: (c: HttpContext, opened: OpenedList<Row>) => ListView
  readonly draw: (
    c: HttpContext,
    opened: OpenedList<Row>,
    edited: EditedCell<Row>,
  ) => Promise<JSX.Element>
}

interface Cell<Row, Code extends string> {
  readonly opened: OpenedList<Row>
  readonly column: ListColumn<Row>
  readonly cell: CellAct<Row, unknown, Code>
  readonly row: Row
  readonly id: string
  readonly back: string
}

/** Where the form of one cell is sent: the same act as the room’s own form, one field of it written. */
export function editRoute<Row, Code extends string>(asked: EditedPage<Row, Code>): Route {
  const { page, audience, edits } = asked
  return actRoute<Cell<Row, Code>, unknown, unknown, Code>({
    path: cellPath(page, ':column', ':row'),
    audience,
    on: cellAt,
    may: (_, { column, row }) => column.edit?.may(row) ?? false,
    draw: (c, { opened, id, column, row }, form) =>
      asked.draw(c, opened, { id, column: column.key, form, row }),
    shape: readCell,
    act: (c, { cell, row }, written) => cell.act(c, row, written),
    refusals: (locale) => edits.refusals(locale),
    next: ({ back }) => back,
    notice: (locale) => listTexts[locale].cellSaved,
    saved: ({ row }) => edits.saved?.(row),
  })

  async function cellAt(c: HttpContext): Promise<Cell<Row, Code> | undefined> {
    if (asked.may && !asked.may(c.var.ctx)) return undefined
    const key = c.req.param('column') ?? ''
    const cell = Object.hasOwn(edits.columns, key) ? edits.columns[key] : undefined
    const id = c.req.param('row') ?? ''
    const row = cell && (await edits.row(c, id))
    if (!row) return undefined
    const opened = await asked.open(c)
    const column = opened?.list.columns.find((known) => known.key === key)
    if (!opened || !column?.edit) return undefined
    const view = asked.viewOf(c, opened)
    const back = `${listHref(opened.list, view, { page: view.page })}#${cellId(id, key)}`
    return { opened, column, cell, row, id, back }
  }
}

/** What is wrong with the field, or with what it leaves of the whole form, is said under it: no other is shown. */
function readCell<Row, Code extends string>(
  c: HttpContext,
  { cell, row, column }: Cell<Row, Code>,
  raw: RawForm,
) {
  const { locale, now } = c.var.ctx
  const field = typeof cell.field === 'string' ? cell.field : cell.field(row)
  const whole = { ...cell.form(row), [field]: raw[column.key] ?? '' }
  const read = withinDays(parseForm(cell.shape, whole, locale), {
    ...{ raw: whole, ranges: cell.days ?? {}, today: dayOf(now), locale },
    kept: { [field]: column.edit?.typed(row) || undefined },
  })
  if (read.ok) return read
  const { problems } = read.form
  const problem = problems[field] ?? Object.values(problems)[0] ?? ''
  const form: FormState = { values: typedValues(raw), problems: { [column.key]: problem } }
  return { ok: false, form } as const
}
