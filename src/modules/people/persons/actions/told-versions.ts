import type { TextVersion } from '#kit/histories/history.ts'
import type { Ctx } from '#platform/context.ts'
import type { ShownVersion } from '#platform/histories/history-routes.ts'
import { findPersonNames } from './find-names.ts'

/** The versions of a page, with the names of those who wrote them: for those who write it too. */
export async function toldVersions(
  ctx: Pick<Ctx, 'db' | 'locale'>,
  versions: readonly ShownVersion[],
): Promise<readonly TextVersion[]> {
  const ids = [...new Set(versions.flatMap(({ byId }) => byId ?? []))]
  const names = await findPersonNames(ctx.db, ids, ctx.locale)
  return versions.map(({ number, at, kept, mark, byId }) => ({
    ...{ number, at, kept, mark },
    byName: byId === undefined ? undefined : names.get(byId),
  }))
}
