import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { mayKeepSurveys } from '../../permissions.ts'
import { holdSurvey } from '../../store/surveys.ts'
import { isOpen, type KitAsked, mostOpenKits } from '../kit.ts'
import { endKit, insertKit, listKits } from '../store/kits.ts'

export type KitRefusal = 'not-found' | 'forbidden' | 'not-now' | 'too-many'

/** The link is given to whoever made it, once: the house keeps its fingerprint. */
export async function makeKit(
  ctx: Ctx,
  slug: string,
  { forWhom, days }: KitAsked,
): Promise<Result<{ readonly token: string }, KitRefusal>> {
  const survey = await holdSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')
  if (survey.state !== 'open') return refused('not-now')
  const kits = await listKits(ctx.db, survey.id)
  if (kits.filter((kit) => isOpen(kit, ctx.now)).length >= mostOpenKits) return refused('too-many')

  const { token, tokenHash } = newSecretLink(ctx)
  await insertKit(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    surveyId: survey.id,
    forWhom,
    tokenHash,
    createdBy: ctx.person?.id,
    createdAt: ctx.now,
    endsAt: new Date(ctx.now.getTime() + days * 86_400_000),
    closedAt: undefined,
  })

  ctx.audit({ act: 'survey-kit.made', subject: `survey:${survey.id}`, public: false })
  return done({ token })
}

/** At once: what is in the phone and was not sent comes in no more. */
export async function closeKit(
  ctx: Ctx,
  slug: string,
  kitId: string,
): Promise<Result<undefined, 'not-found' | 'forbidden'>> {
  const survey = await holdSurvey(ctx.db, slug)
  if (!survey) return refused('not-found')

  if (!mayKeepSurveys(ctx.person)) return refused('forbidden')

  if (!(await endKit(ctx.db, { id: kitId, surveyId: survey.id }, ctx.now)))
    return refused('not-found')

  ctx.audit({ act: 'survey-kit.closed', subject: `survey:${survey.id}`, public: false })
  return done()
}
