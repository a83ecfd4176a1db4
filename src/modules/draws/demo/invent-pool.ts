import { chanceHex, newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraw } from '../actions/create-draw.ts'
import { recordEvent } from '../actions/record-event.ts'
import type { Draw } from '../draw.ts'
import type { PersonStatus } from '../person-status.ts'
import { publishedRule } from '../rules-text.ts'
import { moveDrawTo } from '../store/draws.ts'
import { insertFeature, listFeatures } from '../store/features.ts'
import { insertPoolPeople } from '../store/pool-people.ts'

/** Two rounds of quicknet that were published for good: what they said can be checked offline, here as anywhere. */
export const knownRounds = {
  1000: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  657413:
    'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
} as const

/** When the dice are thrown for round 657413 to be the one that comes ten minutes later. */
export const diceTime = new Date('2023-09-15T10:50:03Z')
export const beaconTime = new Date('2023-09-15T11:00:03Z')

interface Traits {
  readonly key: string
  readonly label: string
  /** Key, label, share of the population, least and most seats. */
  readonly values: readonly (readonly [string, string, number, number, number])[]
}

/** Five features of a commune of 3,900: 24 seats, 24 of 120. */
const fiveFeatures: readonly Traits[] = [
  {
    key: 'sexe',
    label: 'Sexe',
    values: [
      ['f', 'Femmes', 0.52, 12, 13],
      ['h', 'Hommes', 0.48, 11, 12],
    ],
  },
  {
    key: 'age',
    label: 'Âge',
    values: [
      ['16-29', '16–29 ans', 0.19, 4, 5],
      ['30-44', '30–44 ans', 0.24, 5, 6],
      ['45-59', '45–59 ans', 0.27, 6, 7],
      ['60+', '60 ans et plus', 0.3, 7, 8],
    ],
  },
  {
    key: 'secteur',
    label: 'Secteur',
    values: [
      ['bourg', 'Bourg', 0.5, 11, 13],
      ['hameaux', 'Hameaux', 0.3, 6, 8],
      ['plateau', 'Plateau', 0.2, 4, 6],
    ],
  },
  {
    key: 'diplome',
    label: 'Diplôme',
    values: [
      ['sans', 'Sans diplôme', 0.35, 7, 9],
      ['bac', 'Bac', 0.35, 7, 9],
      ['sup', 'Supérieur', 0.3, 6, 9],
    ],
  },
  {
    key: 'logement',
    label: 'Logement',
    values: [
      ['locataire', 'Locataires', 0.35, 8, 9],
      ['proprietaire', 'Propriétaires', 0.65, 15, 16],
    ],
  },
]

export interface PoolGiven {
  readonly people?: number
  readonly panelSize?: number
  readonly features?: readonly Traits[]
  readonly status?: PersonStatus
  /** How far bounds may give way. */
  readonly flex?: number
  readonly title?: string
  /** What its rule says besides: it is published in the log then. */
  readonly rule?: Partial<Draw>
  readonly household?: (at: number) => string | null
}

/** A draw that recruits, with invented people who are eligible: numbers and answers, no name. */
export async function poolReady(ctx: Ctx, input: PoolGiven = {}): Promise<Draw> {
  const { people = 120, panelSize = 24, features = fiveFeatures, flex = 1 } = input
  const draw = await keepDraw(ctx, {
    title: input.title ?? 'Convention sur l’eau',
    organiser: 'Commune de Valbrenne',
    population: 'Personnes de 16 ans et plus qui habitent la commune',
    panelSize,
    publishedAt: ctx.now,
    ...input.rule,
  })
  for (const [position, { key, label, values }] of features.entries())
    await insertFeature(ctx.db, draw.id, {
      ...{ id: newId(ctx.now, ctx.chance), key, label, position },
      ...{ asked: true, crosses: [], reference: '' },
      values: values.map(([value, name, share, min, max], at) => ({
        ...{ id: newId(ctx.now, ctx.chance), key: value, label: name, position: at },
        ...{ populationShare: share, min, max },
        ...{ minFlex: Math.max(0, min - flex), maxFlex: max + flex },
      })),
    })
  const rows = Array.from({ length: people }, (_, at) => ({
    id: newId(ctx.now, ctx.chance),
    drawId: draw.id,
    ticket: chanceHex(ctx.chance, 10),
    status: input.status ?? ('eligible' as const),
    answers: answersOf(features, at),
    ...{ household: input.household?.(at) ?? null, channel: '', waveId: null },
    ...{ codeHash: null, personId: null },
    registeredAt: ctx.now,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }))
  await insertPoolPeople(ctx.db, rows)
  await moveDrawTo(ctx.db, draw.id, 'recruiting', ctx.now)
  if (input.rule) {
    const told = publishedRule(draw, await listFeatures(ctx.db, draw.id))
    await recordEvent(ctx, draw.id, 'rules-published', told)
  }
  return draw
}

const strides = [7, 11, 13, 17, 19]

/** Spread like the population, in strides that do not fall together. */
function answersOf(features: readonly Traits[], at: number): Record<string, string> {
  return Object.fromEntries(
    features.map(({ key, values }, place) => {
      const point = (((at * (strides[place % 5] ?? 7) + place * 5) % 29) + 0.5) / 29
      const below = values.map((_, to) =>
        values.slice(0, to + 1).reduce((sum, [, , share]) => sum + share, 0),
      )
      const found = values[below.findIndex((sum) => sum > point)] ?? values.at(-1)
      return [key, found?.[0] ?? '']
    }),
  )
}
