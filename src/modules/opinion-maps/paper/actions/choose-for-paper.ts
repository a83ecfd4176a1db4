import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { OpinionMap } from '../../opinion-map.ts'
import { mayKeepMaps } from '../../permissions.ts'
import { lockMap, saveOnPaper } from '../../store/maps.ts'
import { listStatements } from '../../store/statements.ts'
import { isChoiceForPaper } from '../map-sheet.ts'

/** Once: sheets that are printed already must be read as what they are. */
export async function chooseForPaper(
  ctx: Ctx,
  slug: string,
  numbers: readonly number[],
): Promise<
  Result<OpinionMap, 'forbidden' | 'not-found' | 'not-now' | 'chosen-already' | 'choice-wrong'>
> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.state !== 'open') return refused('not-now')
  if (map.onPaper) return refused('chosen-already')
  if (!isChoiceForPaper(numbers, await listStatements(ctx.db, map.id)))
    return refused('choice-wrong')

  const onPaper = numbers.toSorted((a, b) => a - b)
  await saveOnPaper(ctx.db, map.id, onPaper)

  ctx.audit({ act: 'opinion-map.put-on-paper', subject: `opinion-map:${map.id}`, public: false })
  return done({ ...map, onPaper })
}
