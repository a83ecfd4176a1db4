import { newCode } from '#kit/codes/letter-code.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mostLetters } from '../map-code.ts'
import type { OpinionMap } from '../opinion-map.ts'
import { mayKeepMaps } from '../permissions.ts'
import { insertCodes } from '../store/codes.ts'
import { lockMap } from '../store/maps.ts'
import { codeHash } from './code-marks.ts'

export type CodesRefusal = 'forbidden' | 'not-found' | 'open-link' | 'not-now' | 'count-wrong'

/**
 * So many codes, each for one person. A code exists in what is returned here and nowhere else: a letter that is lost is
 * answered by a new one.
 */
export async function giveMapCodes(
  ctx: Ctx,
  slug: string,
  count: number,
): Promise<Result<{ readonly map: OpinionMap; readonly codes: readonly string[] }, CodesRefusal>> {
  const map = await lockMap(ctx.db, slug)
  if (!map) return refused('not-found')

  if (!mayKeepMaps(ctx.person)) return refused('forbidden')
  if (map.access !== 'codes') return refused('open-link')
  if (map.state !== 'open') return refused('not-now')
  if (!(Number.isInteger(count) && count >= 1 && count <= mostLetters))
    return refused('count-wrong')

  const codes = Array.from({ length: count }, () => newCode(ctx.chance))
  await insertCodes(ctx.db, map.id, codes.map(codeHash))

  // Without a count: « one letter », at this hour, would name somebody.
  ctx.audit({ act: 'opinion-map.codes-given', subject: `opinion-map:${map.id}`, public: false })
  return done({ map, codes })
}
