import { z } from 'zod'
import { say } from '#kit/form.ts'

/**
 * The referential of the Index: pillars, their markers, their criteria, and the questions that are asked of a territory.
 * Each question has four levels in words, from the least to the most: nobody has to translate a figure.
 */

export const questionKinds = ['objective', 'perceived'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const territoryLevels = ['municipality', 'epci', 'department', 'region'] as const
export type TerritoryLevel = (typeof territoryLevels)[number]

export const levels = [1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

const idShape = z
  .string()
  .refine(
    (id) => /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}$/.test(id),
    say(
      'un identifiant a des lettres sans accent, des chiffres, des points et des tirets, 60 signes au plus',
      'an identifier has letters without accents, figures, dots and hyphens, 60 signs at most',
    ),
  )

const sentence = (most: number) => z.string().trim().min(1).max(most)

const wordsShape = (most: number) => z.object({ fr: sentence(most), en: sentence(most) }).strict()

const bound = z.number().int().min(0).max(100_000_000)

export const questionShape = z
  .object({
    id: idShape,
    text: wordsShape(400),
    kind: z.enum(questionKinds),
    roles: z.array(idShape).min(1).max(20),
    territories: z.array(z.enum(territoryLevels)).min(1).max(4).optional(),
    population: z.object({ least: bound.optional(), most: bound.optional() }).strict().optional(),
    levels: z.array(wordsShape(300)).length(4),
    source: wordsShape(400).optional(),
    /** Asked in the quick diagnosis. */
    quick: z.boolean().optional(),
  })
  .strict()
  .refine(
    ({ population }) => (population?.least ?? 0) <= (population?.most ?? Number.MAX_SAFE_INTEGER),
    {
      path: ['population'],
      ...say('la plus petite population dépasse la plus grande', 'least is more than most'),
    },
  )
export type IndexQuestion = z.infer<typeof questionShape>

const criterionShape = z
  .object({ id: idShape, title: wordsShape(200), questions: z.array(questionShape).max(40) })
  .strict()
export type Criterion = z.infer<typeof criterionShape>

const markerShape = z
  .object({
    id: idShape,
    title: wordsShape(200),
    help: wordsShape(1200).optional(),
    criteria: z.array(criterionShape).min(1).max(20),
  })
  .strict()
export type Marker = z.infer<typeof markerShape>

const pillarShape = z
  .object({
    id: idShape,
    title: wordsShape(200),
    help: wordsShape(1200).optional(),
    markers: z.array(markerShape).min(1).max(20),
  })
  .strict()
export type Pillar = z.infer<typeof pillarShape>

const roleShape = z.object({ id: idShape, text: wordsShape(120) }).strict()

export const modelShape = z
  .object({
    id: idShape,
    version: z.union([z.string().min(1).max(40), z.number()]).transform(String),
    license: z.string().trim().min(1).max(200),
    languages: z.array(z.string().min(2).max(8)).min(1),
    title: wordsShape(200),
    note: wordsShape(2000),
    roles: z.array(roleShape).min(1).max(20),
    pillars: z.array(pillarShape).min(1).max(8),
  })
  .strict()
  .superRefine((model, issue) => {
    for (const { path, words } of knots(model)) issue.addIssue({ code: 'custom', path, ...words })
  })
export type IndexModel = z.infer<typeof modelShape>

interface Knot {
  readonly path: (string | number)[]
  readonly words: ReturnType<typeof say>
}

/** What the shape of each part cannot see: an identifier that serves twice, a role that nobody described. */
function knots(model: Pick<IndexModel, 'roles' | 'pillars'>): readonly Knot[] {
  const met = new Set<string>()
  const roles = new Set(model.roles.map(({ id }) => id))
  return parts(model).flatMap(({ path, id, question }) => {
    const found: Knot[] = []
    if (met.has(id))
      found.push({
        path: [...path, 'id'],
        words: say(`« ${id} » sert déjà plus haut`, `“${id}” is already used above`),
      })
    met.add(id)
    const strange = question?.roles.find((role) => !roles.has(role))
    if (strange)
      found.push({
        path: [...path, 'roles'],
        words: say(
          `« ${strange} » n’est pas un rôle de ce référentiel`,
          `“${strange}” is no role of this referential`,
        ),
      })
    return found
  })
}

interface Part {
  readonly path: (string | number)[]
  readonly id: string
  readonly question?: IndexQuestion
}

function parts({ pillars }: Pick<IndexModel, 'pillars'>): readonly Part[] {
  return pillars.flatMap((pillar, p) => [
    { path: ['pillars', p], id: pillar.id },
    ...pillar.markers.flatMap((marker, m) => {
      const at = ['pillars', p, 'markers', m]
      return [
        { path: at, id: marker.id },
        ...marker.criteria.flatMap((criterion, c) => {
          const within = [...at, 'criteria', c]
          return [
            { path: within, id: criterion.id },
            ...criterion.questions.map((question, q) => ({
              path: [...within, 'questions', q],
              id: question.id,
              question,
            })),
          ]
        }),
      ]
    }),
  ])
}

/** A question with the marker and the pillar where it stands. */
export interface PlacedQuestion {
  readonly question: IndexQuestion
  readonly criterion: Criterion
  readonly marker: Marker
  readonly pillar: Pillar
}

export function questionsOf(model: Pick<IndexModel, 'pillars'>): readonly PlacedQuestion[] {
  return model.pillars.flatMap((pillar) =>
    pillar.markers.flatMap((marker) =>
      marker.criteria.flatMap((criterion) =>
        criterion.questions.map((question) => ({ question, criterion, marker, pillar })),
      ),
    ),
  )
}

export function markersOf(
  model: Pick<IndexModel, 'pillars'>,
): readonly { readonly pillar: Pillar; readonly marker: Marker }[] {
  return model.pillars.flatMap((pillar) => pillar.markers.map((marker) => ({ pillar, marker })))
}

export function findMarker(model: Pick<IndexModel, 'pillars'>, id: string): Marker | undefined {
  return markersOf(model).find(({ marker }) => marker.id === id)?.marker
}

export function findQuestion(
  model: Pick<IndexModel, 'pillars'>,
  id: string,
): PlacedQuestion | undefined {
  return questionsOf(model).find(({ question }) => question.id === id)
}

/** Of what territory a question speaks; what is not known of a territory leaves nothing out. */
export interface Asked {
  readonly level?: TerritoryLevel | undefined
  readonly population?: number | undefined
}

export function concerns(question: IndexQuestion, { level, population }: Asked): boolean {
  if (level && question.territories && !question.territories.includes(level)) return false
  if (population === undefined) return true
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = question.population ?? {}
  return population >= least && population <= most
}
