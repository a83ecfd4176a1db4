import { z } from 'zod'
import { versionsOnPage } from '#kit/histories/history.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { PlainState } from '#kit/undo.ts'
import type { Viewer } from '#kit/viewer.ts'
import { forbidden, notFound, page } from '../answers.ts'
import { buttonRoute } from '../forms/act-routes.ts'
import type { ButtonAct, Find } from '../forms/described-act.ts'
import { get, type HttpContext, type Route } from '../routes.ts'
import { findTextVersion, listTextVersions, type StoredVersion } from './text-versions.ts'

/** A version on its page; without a number, the present as another way than the page left it. */
export type ShownVersion = Omit<StoredVersion, 'number'> & { readonly number: number | undefined }

export interface ShownHistory {
  /** One more than is shown, which the last one is compared with. */
  readonly versions: readonly ShownVersion[]
  /** Whether the first of them is the present. */
  readonly isNewest: boolean
}

interface History<On, Code extends string> {
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
  /** The texts of that version become the present, which stays as a version too. */
  readonly restore: (
    c: HttpContext,
    on: On,
    kept: PlainState,
  ) => Promise<Result<unknown, Code | 'not-found' | 'forbidden'>>
  readonly refusals: ButtonAct<On, unknown, unknown, Code | 'not-found' | 'forbidden'>['refusals']
  readonly back: (on: On) => string
  readonly notice: (locale: Locale) => string
}

const restorePath = (path: string) => `${path}/remettre`

/** Who wrote what of a page, and setting an earlier version back: for those who may write it. */
export function historyRoutes<On, Code extends string>(asked: History<On, Code>): readonly Route[] {
  const { path, audience, on: find, may } = asked
  return [
    get(path, audience, async (c) => {
      const on = await find(c)
      if (on === undefined) return notFound(c)
      if (on instanceof Response) return on
      if (!may(c.var.ctx.person, on)) return forbidden(c)
      return page(c, await asked.draw(c, on, await shownHistory(c, asked, on)))
    }),
    buttonRoute<On, { version: number }, unknown, Code | 'not-found' | 'forbidden'>({
      ...{ path: restorePath(path), audience, on: find, may },
      shape: z.object({ version: z.coerce.number().int().positive() }),
      act: async (c, on, { version }) => {
        const kept = await findTextVersion(c.var.ctx.db, asked.subject(on), version)
        return kept === undefined ? refused('not-found') : asked.restore(c, on, kept)
      },
      refusals: asked.refusals,
      back: asked.back,
      next: asked.back,
      notice: asked.notice,
    }),
  ]
}

async function shownHistory<On, Code extends string>(
  c: HttpContext,
  asked: History<On, Code>,
  on: On,
): Promise<ShownHistory> {
  const typed = Number(c.req.query('avant'))
  const below = Number.isSafeInteger(typed) && typed > 1 && typed < 1e9 ? typed : undefined
  const versions = await listTextVersions(c.var.ctx.db, asked.subject(on), {
    most: versionsOnPage + 1,
    below,
  })
  if (below !== undefined) return { versions, isNewest: false }
  const { kept, at } = asked.present(on)
  const [last] = versions
  if (last && canonicalJson(last.kept) === canonicalJson(kept)) return { versions, isNewest: true }
  return {
    versions: [{ number: undefined, at, byId: undefined, kept }, ...versions],
    isNewest: true,
  }
}
