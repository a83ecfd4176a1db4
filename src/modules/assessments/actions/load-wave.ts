import {
  findTerritory,
  findTerritoryBySlug,
  getTerritories,
  listMembers,
  type Territory,
} from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Assessment, levelOfKind } from '../assessment.ts'
import type { Asked, IndexModel } from '../index-model.ts'
import type { ResultsAsked } from '../results.ts'
import { findAssessment, findAssessmentById } from '../store/assessments.ts'
import { getModelById, listModelsById } from '../store/models.ts'
import { listRecords, listRecordsOf } from '../store/records.ts'

/** An assessment with what stands around it. */
export interface Wave {
  readonly assessment: Assessment
  readonly territory: Territory
  readonly model: IndexModel
  /** What its questions may depend on. */
  readonly place: Asked
}

type Reading = Pick<Ctx, 'db'>

export async function findWave(
  ctx: Reading,
  slug: string,
  number: string,
): Promise<Wave | undefined> {
  const wave = /^[1-9]\d{0,2}$/.test(number) ? Number(number) : undefined
  const territory = wave === undefined ? undefined : await findTerritoryBySlug(ctx.db, slug)
  const assessment =
    territory && wave && (await findAssessment(ctx.db, { territoryId: territory.id, wave }))
  return assessment ? around(ctx, assessment, territory) : undefined
}

export async function findWaveById(ctx: Reading, id: string): Promise<Wave | undefined> {
  const assessment = await findAssessmentById(ctx.db, id)
  const territory = assessment && (await findTerritory(ctx.db, assessment.territoryId))
  return assessment && territory ? around(ctx, assessment, territory) : undefined
}

/** Of a group of communes, its communes by name; of any other territory, none. */
export async function communesOf(ctx: Reading, wave: Wave): Promise<readonly Territory[]> {
  if (wave.place.level !== 'epci') return []
  const members = await listMembers(ctx.db, wave.territory.id)
  return members
    .filter(({ kind }) => kind === 'commune')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}

export async function waveBefore(ctx: Reading, { assessment, territory }: Wave) {
  const { territoryId, wave } = assessment
  const before = await findAssessment(ctx.db, { territoryId, wave: wave - 1 })
  return before?.publishedAt ? around(ctx, before, territory) : undefined
}

/** What its results are computed from. */
export async function resultsAsked(ctx: Reading, wave: Wave): Promise<ResultsAsked> {
  const { model, place, assessment } = wave
  const records = await listRecords(ctx.db, assessment.id)
  return { model, place, facts: assessment.facts, records }
}

/** What the results of several assessments are computed from, in as many queries as for one. */
export async function resultsAskedOf(
  ctx: Reading,
  assessments: readonly Assessment[],
): Promise<readonly ResultsAsked[]> {
  const [places, models, records] = await Promise.all([
    getTerritories(
      ctx.db,
      assessments.map(({ territoryId }) => territoryId),
    ),
    listModelsById(
      ctx.db,
      assessments.map(({ modelId }) => modelId),
    ),
    listRecordsOf(
      ctx.db,
      assessments.map(({ id }) => id),
    ),
  ])
  return assessments.flatMap(({ id, territoryId, modelId, facts }) => {
    const [territory, model] = [places.get(territoryId), models.get(modelId)]
    if (!territory || !model) return []
    const place = placeOf(territory)
    return [
      {
        model: model.content,
        place,
        facts,
        records: records.filter(({ assessmentId }) => assessmentId === id),
      },
    ]
  })
}

function placeOf({ kind, population }: Territory): Asked {
  return { level: levelOfKind(kind), population }
}

async function around(ctx: Reading, assessment: Assessment, territory: Territory): Promise<Wave> {
  const { content } = await getModelById(ctx.db, assessment.modelId)
  return { assessment, territory, model: content, place: placeOf(territory) }
}
