import type { TextVersion } from '#kit/histories/history.ts'
import { isStaff } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { ShownVersion } from '#platform/histories/history-routes.ts'
import { findPersonNames, findPublicNames } from './find-names.ts'

/**
 * The versions of a page, with the names of those who wrote them: for those who write it too. Outside the team, others are
 * named as they chose to be shown.
 */
export async function toldVersions(
  { db, locale, person }: Pick<Ctx, 'db' | 'locale' | 'person'>,
  versions: readonly ShownVersion[],
): Promise<readonly TextVersion[]> {
  const ids = [...new Set(versions.flatMap(({ byId }) => byId ?? []))]
  const names = new Map(
    isStaff(person)
      ? await findPersonNames(db, ids, locale)
      : await findPublicNames(db, ids, locale),
  )
  if (person) names.set(person.id, person.name)
  return versions.map(({ number, at, kept, mark, byId }) => ({
    ...{ number, at, kept, mark },
    byName: byId === undefined ? undefined : names.get(byId),
  }))
}
