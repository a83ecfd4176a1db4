import type { JSX } from 'hono/jsx/jsx-runtime'
import { z } from 'zod'
import { requiredText } from '#kit/fields.ts'
import { emptyForm, type FormState, formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import type { Grid, GridChange, StandingRow } from '#kit/grids/grid.ts'
import { readGrid } from '#kit/grids/grid-form.ts'
import {
  changeOf,
  formOfBlock,
  markOfBlock,
  type PastedBlock,
  readBlock,
} from '#kit/grids/pasted-lines.ts'
import { gridTexts } from '#kit/grids/texts.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { readForm } from '../answers.ts'
import { formRoutes } from '../forms/act-routes.ts'
import type { FormAct } from '../forms/described-act.ts'
import { waitForEditors } from '../http/sent-form.ts'
import type { HttpContext, Route } from '../routes.ts'

type MaybeLater<T> = T | Promise<T>

/** Signs of a block that is pasted: some hundreds of lines. */
const longestBlock = 200_000

/** Two hundred lines, each cell with its name and its mark; or a block, whose accents and tabs take three signs each. */
const sending = { bodyLimit: 1_500_000 }

/** The lines that stand, as their grid shows them. */
export type StandingRows<On> = (c: HttpContext, on: On) => Promise<readonly StandingRow[]>

/** What a block would do, for the page that tells it. */
export interface ToldBlock {
  readonly text: string
  readonly block: PastedBlock<unknown>
  readonly rows: readonly StandingRow[]
}

interface GridAct<On, Given, Value, Code extends string>
  extends Omit<
    FormAct<On, GridChange<Given>, Value, Code>,
    'shape' | 'preview' | 'days' | 'keptDays'
  > {
  /** The same for all, or of this thing: its answers may be the people of a team. */
  readonly grid: Grid<Given> | ((c: HttpContext, on: On) => Promise<Grid<Given>>)
  readonly rows: StandingRows<On>
  /** Where a block from a sheet is pasted: told line by line, then saved by the same act. */
  readonly paste: {
    readonly path: string
    readonly draw: (
      c: HttpContext,
      on: On,
      form: FormState,
      told?: ToldBlock,
    ) => MaybeLater<JSX.Element | undefined>
  }
}

/** A grid: its page, which saves all its lines in one act, and the page where a block is pasted (decision 0062). */
export function gridRoutes<On, Given, Value, Code extends string>(
  asked: GridAct<On, Given, Value, Code>,
): readonly Route[] {
  const { grid: described, rows, paste, ...plainAct } = asked
  const act = { ...plainAct, sending: { ...sending, ...plainAct.sending } }
  return [
    ...formRoutes<On, GridChange<Given>, Value, Code>({ ...act, shape: sentLines }),
    ...formRoutes<On, ReadPaste<Given>, Value, Code>({
      ...act,
      path: paste.path,
      fresh: true,
      shape: pasted,
      draw: (c, on, form) => paste.draw(c, on, form),
      preview,
      act: (c, on, { change }, raw) => act.act(c, on, change, raw),
      next: (on, value, { change }) => act.next(on, value, change),
      notice: (locale, value, { change }) => act.notice?.(locale, value, change),
    } as FormAct<On, ReadPaste<Given>, Value, Code>),
  ]

  async function gridOf(c: HttpContext, on: On): Promise<Grid<Given>> {
    return typeof described === 'function' ? described(c, on) : described
  }

  async function sentLines(c: HttpContext, on: On, raw: RawForm) {
    const standing = await rows(c, on)
    return readGrid(
      await gridOf(c, on),
      { raw, first: await readForm(c) },
      standing,
      c.var.ctx.locale,
    )
  }

  async function pasted(c: HttpContext, on: On, raw: RawForm): Promise<Parsed<ReadPaste<Given>>> {
    const { locale } = c.var.ctx
    const read = blockShape.safeParse(raw)
    const text = read.success ? read.data.block : ''
    const sent = typeof raw['block'] === 'string' ? raw['block'].trim().length : 0
    if (sent > longestBlock) {
      const words = gridTexts[locale].tooLong(writtenNumber(longestBlock, locale))
      return { ok: false, form: formRefused(raw, words, 'block') }
    }
    // What it would write is compared with the lines that stand: whoever saves them now is waited for.
    if (raw['confirmed'] !== undefined) await waitForEditors(c.var.ctx.db, gridAddress(c))
    const standing = await rows(c, on)
    const block = readBlock(await gridOf(c, on), text, standing, locale)
    if ('problem' in block) return { ok: false, form: formRefused(raw, block.problem, 'block') }
    return { ok: true, value: { text, block, rows: standing, change: changeOf(block) } }
  }

  /** Where the lines themselves are sent. */
  function gridAddress(c: HttpContext): string {
    return act.path.replaceAll(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? '')
  }

  /** Until it is confirmed, and again when what stands changed since it was told. */
  async function preview(
    c: HttpContext,
    on: On,
    { text, block, rows: standing }: ReadPaste<Given>,
    raw: RawForm,
  ) {
    if (raw['correct'] !== undefined) {
      return act.draw(c, on, formOfBlock(await gridOf(c, on), block, standing, c.var.ctx.locale))
    }
    if (raw['confirmed'] !== undefined && raw['told'] === markOfBlock(block)) return undefined
    return paste.draw(c, on, emptyForm, { text, block, rows: standing })
  }
}

interface ReadPaste<Given> extends ToldBlock {
  readonly block: PastedBlock<Given>
  readonly change: GridChange<Given>
}

const blockShape = z.object({ block: requiredText(longestBlock) })
