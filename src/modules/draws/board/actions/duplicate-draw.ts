import type { CopyAsked } from '#kit/copies/copy-kind.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { createDraw } from '../../actions/create-draw.ts'
import { mayCreateDraw } from '../../permissions.ts'
import {
  findRecruitment,
  openOwnRecruitment,
  saveAddedQuestions,
  saveRecruitment,
} from '../../recruits/index.ts'
import { findDraw, saveDraw } from '../../store/draws.ts'
import { insertFeature, listFeatures } from '../../store/features.ts'

/**
 * The same rule once more, to be prepared: its criteria and quotas, what its letters say. Nobody who was written to, nobody
 * who registered or was drawn, no key, no seed and no day comes along.
 */
export async function duplicateDraw(
  ctx: Ctx,
  id: string,
  { title, parts }: CopyAsked,
): Promise<Result<string, 'forbidden' | 'not-found'>> {
  if (!mayCreateDraw(ctx.person)) return refused('forbidden')
  const from = await findDraw(ctx.db, id)
  if (!from) return refused('not-found')
  const { purpose, panelSize, territoryId } = from
  const created = await createDraw(ctx, { title, purpose, panelSize, territoryId })
  if (!created.ok) return created
  const draw = created.value

  const { organiser, organiserKind, population, reserveSize, expectedPool, method } = from
  const { listSize, sameAddress, diceAlone, indemnity, care } = from
  await saveDraw(ctx.db, {
    ...draw,
    ...{ organiser, organiserKind, population, reserveSize, expectedPool, method },
    ...{ listSize, sameAddress, diceAlone, indemnity, care },
  })
  if (parts.has('features'))
    for (const feature of await listFeatures(ctx.db, id))
      await insertFeature(ctx.db, draw.id, {
        ...feature,
        id: newId(ctx.now, ctx.chance),
        values: feature.values.map((value) => ({ ...value, id: newId(ctx.now, ctx.chance) })),
      })
  if (parts.has('letters')) await copyLetters(ctx, id, draw)

  ctx.audit({ act: 'draw.duplicated', subject: `draw:${draw.id}`, public: false })
  return done(draw.id)
}

/** What the letters and the pages say; who signs them, and by when people are erased, is said anew. */
async function copyLetters(ctx: Ctx, from: string, draw: Parameters<typeof openOwnRecruitment>[1]) {
  const before = await findRecruitment(ctx.db, from)
  if (!before) return
  const own = await openOwnRecruitment(ctx, draw)
  const { controller, contact, phone, address, minimumAge, isOpenCall, mayReplaceAtHome } = before
  const { poolFactor, conflicts, sessionCents, answerDays } = before
  await saveRecruitment(
    ctx.db,
    {
      ...own,
      ...{ controller, contact, phone, address, minimumAge, isOpenCall, mayReplaceAtHome },
      ...{ poolFactor, conflicts, sessionCents, answerDays },
    },
    ctx.now,
  )
  await saveAddedQuestions(ctx.db, draw.id, before.questions, ctx.now)
}
