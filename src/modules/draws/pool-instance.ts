import type { Instance, Quota } from '#engines/sortition/index.ts'
import type { Draw } from './draw.ts'
import { crossedParts, type DrawFeature } from './quota.ts'

/** Somebody of the pool as the engine may know them: a ticket, answers, a key of household. */
export interface PoolPerson {
  readonly id: string
  readonly ticket: string
  readonly answers: Readonly<Record<string, string>>
  readonly household: string | undefined
}

/** What the engine is asked: features and values by their keys, people by their tickets. */
export function poolInstance(
  draw: Pick<Draw, 'panelSize' | 'sameAddress'>,
  features: readonly DrawFeature[],
  people: readonly PoolPerson[],
): Instance {
  return {
    panelSize: draw.panelSize,
    quotas: features.flatMap((feature) => feature.values.map((value) => quotaOf(feature, value))),
    people: people.map(({ ticket, answers, household }) => ({
      id: ticket,
      values: { ...answers },
      ...(draw.sameAddress && household ? { household } : {}),
    })),
  }
}

function quotaOf(feature: DrawFeature, value: DrawFeature['values'][number]): Quota {
  const { min, max, minFlex, maxFlex } = value
  const plain = { feature: feature.key, value: value.key, min, max, minFlex, maxFlex }
  if (feature.crosses.length === 0) return plain
  // `femmes+18-34`: one value of each crossed feature, in their order.
  const parts = crossedParts(value.key)
  const when = feature.crosses.map((crossed, at) => ({
    feature: crossed,
    values: [...(parts[at] ?? [])],
  }))
  return { ...plain, when }
}

/** Whether somebody of the pool counts for a value, crossed or not. */
export function hasValue(
  feature: DrawFeature,
  value: DrawFeature['values'][number],
  answers: Readonly<Record<string, string>>,
): boolean {
  const { when } = quotaOf(feature, value)
  if (!when) return answers[feature.key] === value.key
  return when.every((part) => part.values.includes(answers[part.feature] ?? ''))
}
