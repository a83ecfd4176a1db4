import { refuseFaults, typesetWords } from '#kit/content/content.ts'
import { newId } from '#kit/ids.ts'
import { readContentData } from '#platform/content.ts'
import type { Ctx } from '#platform/context.ts'
import type { IndexModel } from '../index-model.ts'
import { readModel } from '../read-model.ts'
import { countModels, insertModel } from '../store/models.ts'

const modelFile = 'src/modules/assessments/content/index-model.yaml'

/** The model that a house begins with: read only when there is none yet, and published as version 1. */
export async function seedReferential(ctx: Ctx): Promise<number> {
  if ((await countModels(ctx.db)) > 0) return 0
  const content = await readStartingModel()
  await insertModel(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    number: 1,
    content,
    publishedAt: ctx.now,
    at: ctx.now,
  })
  return 1
}

/** The file of content, whole: one mistake, and nothing is taken. */
export async function readStartingModel(): Promise<IndexModel> {
  const { value, faults } = await readContentData(modelFile)
  refuseFaults(faults)
  const read = readModel(typeset(value))
  if (!read.ok) {
    refuseFaults(
      read.faults.map(({ at, words }) => ({
        path: modelFile,
        line: 1,
        text: `${at} : ${words.fr}`,
      })),
    )
    throw new Error('a model with faults was not refused')
  }
  return read.model
}

/** Typed with plain spaces and apostrophes: the signs of French typography are set in what is under `fr`. */
function typeset(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'fr' ? typesetWords(value) : value
  if (Array.isArray(value)) return value.map((item) => typeset(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, typeset(inside, name)]),
  )
}
