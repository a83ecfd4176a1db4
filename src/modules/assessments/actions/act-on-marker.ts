import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { addCommitment } from '#modules/network/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ActionWords, type LinkWords, stateOf } from '../assessment.ts'
import { findMarker } from '../index-model.ts'
import { mayKeepAssessments, mayLinkMarkers } from '../permissions.ts'
import { lockAssessment } from '../store/assessments.ts'
import { deleteMarkerLink, insertAction, insertMarkerLink } from '../store/markers.ts'
import { findPublishedModel, getModelById } from '../store/models.ts'

export type ActRefusal = 'forbidden' | 'not-found' | 'not-now' | 'already-there'

/**
 * What a territory does about a marker. It becomes a commitment of its dossier when it has signed the declaration and has
 * room for one more; otherwise it stays here, and whoever chose it is told.
 */
export async function chooseAction(
  ctx: Ctx,
  assessmentId: string,
  words: ActionWords,
): Promise<Result<{ readonly committed: boolean }, ActRefusal>> {
  const assessment = await lockAssessment(ctx.db, assessmentId)
  if (!assessment) return refused('not-found')

  if (!mayKeepAssessments(ctx.person)) return refused('forbidden')

  if (stateOf(assessment) !== 'published') return refused('not-now')
  const { content } = await getModelById(ctx.db, assessment.modelId)
  if (!findMarker(content, words.markerId)) return refused('not-found')
  const { text, dueOn } = words
  const promised = await addCommitment(ctx, assessment.territoryId, { text, dueOn })

  const id = newId(ctx.now, ctx.chance)
  const committed = promised.ok
  await insertAction(ctx.db, { ...words, id, assessmentId, committed, chosenOn: dayOf(ctx.now) })

  const subject = `assessment:${assessmentId}`
  ctx.audit({ act: 'assessment.action-chosen', subject, public: true, detail: { committed } })
  return done({ committed })
}

export async function linkMarker(
  ctx: Ctx,
  markerId: string,
  words: LinkWords,
): Promise<Result<undefined, ActRefusal>> {
  const model = await findPublishedModel(ctx.db)
  if (!model || !findMarker(model.content, markerId)) return refused('not-found')

  if (!mayLinkMarkers(ctx.person)) return refused('forbidden')

  const link = { ...words, markerId, id: newId(ctx.now, ctx.chance) }
  if (!(await insertMarkerLink(ctx.db, link, ctx.now))) return refused('already-there')

  ctx.audit({ act: 'index-marker.linked', subject: `index-marker:${link.id}`, public: false })
  return done()
}

export async function unlinkMarker(
  ctx: Ctx,
  markerId: string,
  id: string,
): Promise<Result<undefined, ActRefusal>> {
  if (!mayLinkMarkers(ctx.person)) return refused('forbidden')

  await deleteMarkerLink(ctx.db, markerId, id)

  ctx.audit({ act: 'index-marker.unlinked', subject: `index-marker:${id}`, public: false })
  return done()
}
