import { done, type Result, refused } from '#kit/result.ts'
import { themes } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWatch } from '../../permissions.ts'
import { replaceRules } from '../store/rules.ts'

/** Who reads what speaks of which theme; a theme that is none of the list is left out. */
export async function saveRules(
  ctx: Ctx,
  rules: ReadonlyMap<string, string>,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayWatch(ctx.person)) return refused('forbidden')

  const known = new Map([...rules].filter(([theme]) => Object.hasOwn(themes, theme)))
  await replaceRules(ctx.db, known)

  ctx.audit({
    act: 'watch-rules.saved',
    subject: 'watch:rules',
    public: false,
    detail: { count: known.size },
  })
  return done()
}
