import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findEventBySlug } from '#modules/events/index.ts'
import type { Ctx } from '#platform/context.ts'
import { randomKey } from '../answer-code.ts'
import {
  type Assessment,
  type AssessmentWords,
  eventSlugIn,
  type Floors,
  floorsFit,
  missingRoles,
  stateOf,
  usualFloors,
  type WorkshopWords,
  whyNoPaper,
} from '../assessment.ts'
import { type FactSources, withSources } from '../fact-source.ts'
import { findQuestion } from '../index-model.ts'
import { mayKeepAssessments } from '../permissions.ts'
import { countRoles } from '../results.ts'
import type { Answers } from '../score.ts'
import {
  deleteAssessment,
  insertAssessment,
  insertWorkshop,
  listWaves,
  lockAssessment,
  saveAssessment,
  saveFacts,
  saveFloors,
  saveMinutes,
} from '../store/assessments.ts'
import { findPublishedModel, getModelById } from '../store/models.ts'
import { insertInvitations, insertRecord } from '../store/records.ts'
import { drawInvitations } from './draw-invitations.ts'
import { findWaveById, resultsAsked } from './load-wave.ts'

export type KeepRefusal =
  | 'forbidden'
  | 'not-found'
  | 'no-model'
  | 'wave-open'
  | 'not-now'
  | 'floor-lowered'
  | 'reason-missing'
  | 'nothing-answered'
  | 'paper-published'
  | 'paper-late'
  | 'no-event'
  | 'day-past'

/** The next wave of a territory, in draft: its floors are written before anybody answers. */
export async function planAssessment(
  ctx: Ctx,
  territoryId: string,
  words: AssessmentWords,
): Promise<Result<Assessment, KeepRefusal>> {
  const model = await findPublishedModel(ctx.db)
  const waves = await listWaves(ctx.db, territoryId)

  if (!mayKeepAssessments(ctx.person)) return refused('forbidden')

  if (!model) return refused('no-model')
  const last = waves.at(-1)
  if (last && !last.closedAt) return refused('wave-open')
  const id = newId(ctx.now, ctx.chance)
  const wave = (last?.wave ?? 0) + 1
  const floors = usualFloors(model.content)
  const planned = { ...words, id, territoryId, wave, floors, modelId: model.id }

  await insertAssessment(ctx.db, planned, ctx.now)
  await insertInvitations(ctx.db, drawInvitations(ctx.chance, id, model.content))

  ctx.audit({ act: 'assessment.planned', subject: `assessment:${id}`, public: false })
  const unset = { openedAt: undefined, closedAt: undefined, publishedAt: undefined }
  return done({
    ...planned,
    ...unset,
    ...{ facts: {}, factSources: {}, reason: '', closeReason: '', named: false },
  })
}

/** Until it opens, nobody was told anything: its words and its last day may be others. */
export async function editAssessment(
  ctx: Ctx,
  id: string,
  words: AssessmentWords,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) !== 'draft') return refused('not-now')
    await saveAssessment(ctx.db, id, words)
    ctx.audit({ act: 'assessment.edited', subject: `assessment:${id}`, public: false })
    return done()
  })
}

/** A draft that will not be opened goes, with its facts and its workshops: it would keep the territory from another one. */
export async function dropAssessment(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) !== 'draft') return refused('not-now')
    await deleteAssessment(ctx.db, id)
    ctx.audit({ act: 'assessment.dropped', subject: `assessment:${id}`, public: false })
    return done()
  })
}

/** From now on people answer, and a floor can only be raised. */
export async function openAssessment(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) !== 'draft') return refused('not-now')
    if (assessment.closesOn < dayOf(ctx.now)) return refused('day-past')
    await saveAssessment(ctx.db, id, { openedAt: ctx.now })
    ctx.audit({ act: 'assessment.opened', subject: `assessment:${id}`, public: true })
    return done()
  })
}

export async function setFloors(
  ctx: Ctx,
  id: string,
  floors: Floors,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (assessment.closedAt) return refused('not-now')
    if (!floorsFit(assessment, floors)) return refused('floor-lowered')
    await saveFloors(ctx.db, id, floors)
    ctx.audit({ act: 'assessment.floors-set', subject: `assessment:${id}`, public: true })
    return done()
  })
}

/** One answer for each fact, whoever found it, and where it comes from; what was not sent stays. */
export async function writeFacts(
  ctx: Ctx,
  id: string,
  { levels, sources }: { readonly levels: Answers; readonly sources: FactSources },
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) === 'published') return refused('not-now')
    const { content } = await getModelById(ctx.db, assessment.modelId)
    const known = <Value>(sent: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(
        Object.entries(sent).filter(
          ([question]) => findQuestion(content, question)?.question.kind === 'objective',
        ),
      )
    await saveFacts(ctx.db, id, {
      facts: { ...assessment.facts, ...known(levels) },
      factSources: withSources(assessment.factSources, known(sources)),
    })
    ctx.audit({ act: 'assessment.facts-written', subject: `assessment:${id}`, public: false })
    return done()
  })
}

/** A sheet that somebody filled in by hand, copied by the team: no code comes back to it. */
export async function enterPaper(
  ctx: Ctx,
  id: string,
  role: string,
  answers: Answers,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) === 'draft') return refused('not-now')
    const over = whyNoPaper(assessment, dayOf(ctx.now))
    if (over) return refused(over)
    if (Object.keys(answers).length === 0) return refused('nothing-answered')
    const record = { id: randomKey(ctx.chance), assessmentId: id, role }
    await insertRecord(ctx.db, { ...record, medium: 'paper', answers })
    ctx.audit({ act: 'assessment.paper-entered', subject: `assessment:${id}`, public: false })
    return done()
  })
}

/** An event of the calendar, which this house knows. */
export async function addWorkshop(
  ctx: Ctx,
  id: string,
  words: WorkshopWords,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async () => {
    const slug = eventSlugIn(words.href)
    if (!slug || !(await findEventBySlug(ctx.db, slug))) return refused('no-event')
    await insertWorkshop(ctx.db, id, { ...words, id: newId(ctx.now, ctx.chance), minutes: '' })
    ctx.audit({ act: 'assessment.workshop-added', subject: `assessment:${id}`, public: false })
    return done()
  })
}

/** What was said in a workshop: everyone reads it under the assessment. */
export async function writeMinutes(
  ctx: Ctx,
  id: string,
  workshopId: string,
  minutes: string,
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async () => {
    const saved = await saveMinutes(ctx.db, { assessmentId: id, id: workshopId, minutes })
    if (!saved) return refused('not-found')
    ctx.audit({ act: 'assessment.minutes-written', subject: `assessment:${id}`, public: true })
    return done()
  })
}

/** Past its floors; or with the reason, in words that stand above the results. */
export async function publishResults(
  ctx: Ctx,
  id: string,
  words: { readonly reason: string; readonly named: boolean },
): Promise<Result<undefined, KeepRefusal>> {
  return keep(ctx, id, async (assessment) => {
    if (stateOf(assessment) !== 'closed') return refused('not-now')
    const wave = await findWaveById(ctx, id)
    if (!wave) return refused('not-found')
    const counts = countRoles(await resultsAsked(ctx, wave))
    const isPast = missingRoles(assessment.floors, counts).length === 0
    if (!isPast && words.reason === '') return refused('reason-missing')
    const reason = isPast ? '' : words.reason
    await saveAssessment(ctx.db, id, { publishedAt: ctx.now, reason, named: words.named })
    ctx.audit({ act: 'assessment.published', subject: `assessment:${id}`, public: true })
    return done()
  })
}

async function keep(
  ctx: Ctx,
  id: string,
  act: (assessment: Assessment) => Promise<Result<undefined, KeepRefusal>>,
): Promise<Result<undefined, KeepRefusal>> {
  const assessment = await lockAssessment(ctx.db, id)
  if (!assessment) return refused('not-found')
  if (!mayKeepAssessments(ctx.person)) return refused('forbidden')
  return act(assessment)
}
