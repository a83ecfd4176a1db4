import { z } from 'zod'
import { versionsOnPage } from '#kit/histories/history.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { PlainState } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import { forbidden, notFound, page } from '../answers.ts'
import { buttonRoute } from '../forms/act-routes.ts'
import type { EdgeRefusal, Find } from '../forms/described-act.ts'
import { get, type HttpContext, type Route } from '../routes.ts'
import {
  findTextVersion,
  listTextVersions,
  markOf,
  type StillShown,
  type StoredVersion,
} from './text-versions.ts'
import { historyRefusals } from './texts.ts'

/** A version on its page; without a number, the present as another way than the page left it. */
export type ShownVersion = Omit<StoredVersion, 'number'> & {
  readonly number: number | undefined
  /** Goes with the button that sets it back: a version that its author went on writing is another. */
  readonly mark: string
}

export interface ShownHistory {
  /** Goes with every button of the page: what it replaces was read. */
  readonly standing: string
  /** One more than is shown, which the last one is compared with. */
  readonly versions: readonly ShownVersion[]
  /** Whether the first of them is the present. */
  readonly isNewest: boolean
}

interface History<On, Code extends string, Set> {
  /** Of the page: « /cercles/:slug/versions ». Its button sends to the same address, and « /remettre ». */
  readonly path: string
  readonly audience: Route['audience']
  readonly on: Find<On>
  readonly may: (viewer: Viewer | undefined, on: On) => boolean
  readonly subject: (on: On) => string
  readonly present: (on: On) => { readonly kept: PlainState; readonly at: Date }
  readonly draw: (
    c: HttpContext,
    on: On,
    history: ShownHistory,
  ) => Promise<Parameters<typeof page>[1]>
  /**
   * The texts of that version become the present, which stays as a version too. Under its lock, the action asks whether
   * what stands is still what the page showed: somebody may be saving at the same moment.
   */
  readonly restore: (
    c: HttpContext,
    on: On,
    kept: PlainState,
    stillShown: StillShown,
  ) => Promise<Result<Set, Code | 'not-found' | 'forbidden' | 'present-changed'>>
  readonly refusals: (
    locale: Locale,
  ) => Readonly<Record<Exclude<Code, EdgeRefusal | 'present-changed'>, string>>
  readonly back: (on: On) => string
  readonly notice: (locale: Locale, set: Set) => string
}

const restorePath = (path: string) => `${path}/remettre`

/** Who wrote what of a page, and setting an earlier version back: for those who may write it. */
export function historyRoutes<On, Code extends string, Set>(
  asked: History<On, Code, Set>,
): readonly Route[] {
  const { path, audience, on: find, may } = asked
  return [
    get(path, audience, async (c) => {
      const on = await find(c)
      if (on === undefined) return notFound(c)
      if (on instanceof Response) return on
      if (!may(c.var.ctx.person, on)) return forbidden(c)
      return page(c, await asked.draw(c, on, await shownHistory(c, asked, on)))
    }),
    buttonRoute<Restored<On>, RestoreForm, Set, string>({
      ...{ path: restorePath(path), audience, may: (viewer, { on }) => may(viewer, on) },
      on: async (c) => {
        const on = await find(c)
        if (on === undefined) return undefined
        if (on instanceof Response) return on as Response
        return { on: on as On, page: c.req.path.slice(0, -restorePath('').length) }
      },
      shape: restoreShape,
      act: async (c, { on }, { version, mark, standing }) => {
        const kept = await findTextVersion(c.var.ctx.db, asked.subject(on), version)
        if (kept === undefined) return refused('not-found')
        if (markOf(kept) !== mark) return refused('version-changed')
        return asked.restore(c, on, kept, (now) => standing === '' || markOf(now) === standing)
      },
      refusals: (locale): Readonly<Record<string, string>> => ({
        ...asked.refusals(locale),
        ...historyRefusals[locale],
      }),
      back: ({ page }) => page,
      next: ({ on }) => asked.back(on),
      notice: asked.notice,
    }),
  ]
}

const restoreShape = z.object({
  version: z.coerce.number().int().positive(),
  mark: z.string().default(''),
  /** A program that read no page sends none: nothing was shown to it. */
  standing: z.string().default(''),
})

type RestoreForm = z.infer<typeof restoreShape>
interface Restored<On> {
  readonly on: On
  /** Where the button was pressed. */
  readonly page: string
}

async function shownHistory<On, Code extends string, Set>(
  c: HttpContext,
  asked: History<On, Code, Set>,
  on: On,
): Promise<ShownHistory> {
  const typed = Number(c.req.query('avant'))
  const below = Number.isSafeInteger(typed) && typed > 1 && typed < 1e9 ? typed : undefined
  const listed = await listTextVersions(c.var.ctx.db, asked.subject(on), {
    most: versionsOnPage + 1,
    below,
  })
  const versions = listed.map((version) => ({ ...version, mark: markOf(version.kept) }))
  const { kept, at } = asked.present(on)
  const standing = markOf(kept)
  if (below !== undefined) return { versions, isNewest: false, standing }
  const [last] = versions
  if (last && canonicalJson(last.kept) === canonicalJson(kept))
    return { versions, isNewest: true, standing }
  return {
    versions: [{ number: undefined, at, byId: undefined, kept, mark: '' }, ...versions],
    isNewest: true,
    standing,
  }
}
