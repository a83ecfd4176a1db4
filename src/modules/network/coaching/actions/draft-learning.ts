import { dayOf, writtenDay } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { defaultLicence, draftResource } from '#modules/resources/index.ts'
import { findTerritory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayWriteLearning } from '../../coaching-permissions.ts'
import type { CoachingRefusal } from '../../help-refusal.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { type LearningForm, mayDraftLearning } from '../coaching.ts'
import { lockCoaching, saveCoaching } from '../store/coachings.ts'

/** A draft among the resources, written by a person: nothing is taken from the notes. */
export async function draftLearning(
  ctx: Ctx,
  id: string,
  form: LearningForm,
): Promise<Result<{ slug: string }, CoachingRefusal>> {
  const coaching = await lockCoaching(ctx.db, id)
  if (!coaching) return refused('not-found')

  if (!mayWriteLearning(ctx.person, coaching)) return refused('forbidden')

  const allowed = mayDraftLearning(coaching)
  if (!allowed.ok) return allowed
  const territory = await findTerritory(ctx.db, coaching.territoryId)
  const drafted = await draftResource(ctx, {
    kind: 'learning',
    title: form.title,
    lead: form.lead,
    language: ctx.locale,
    licence: defaultLicence,
    isStarter: false,
    content: {
      essential: {},
      sections: {
        context: form.context,
        worked: form.worked,
        difficulties: form.difficulties,
        advice: form.advice,
      },
      figures: [],
      authors: [{ name: '', organisation: ctx.settings.houseName }],
      sources: [],
      place: territory ? territoryLabel(territory) : '',
      period: writtenDay(dayOf(coaching.closedAt ?? ctx.now), ctx.locale),
      evidenceReason: '',
    },
    challenges: [],
    themes: [],
    methods: [],
    regionCodes: territory?.regionCode ? [territory.regionCode] : [],
    outcome: coaching.outcome === 'stopped' ? 'stopped' : 'finished',
    evidenceLevel: 0,
    origin: { kind: 'coaching', id, href: coachingPaths.show(id) },
    source: 'house',
    territoryIds: [coaching.territoryId],
  })
  if (!drafted.ok) return refused('learning-refused')

  await saveCoaching(ctx.db, { ...coaching, resourceId: drafted.value.id })

  ctx.audit({ act: 'coaching-learning.drafted', subject: `coaching:${id}`, public: false })
  return done({ slug: drafted.value.slug })
}
