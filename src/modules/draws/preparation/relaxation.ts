import type { DrawFeature, DrawValue } from '../quota.ts'
import type { Relaxing } from './trial.ts'

/** The bounds of the values that a relaxation touches, once it is accepted. Flexible bounds follow when passed. */
export function relaxedBounds(
  features: readonly DrawFeature[],
  { changes }: Pick<Relaxing, 'changes'>,
): readonly Pick<DrawValue, 'id' | 'min' | 'max' | 'minFlex' | 'maxFlex'>[] {
  return features.flatMap((feature) =>
    feature.values.flatMap((value) => {
      const own = changes.filter(
        (change) => change.feature === feature.key && change.value === value.key,
      )
      if (own.length === 0) return []
      const min = own.find(({ bound }) => bound === 'min')?.to ?? value.min
      const max = own.find(({ bound }) => bound === 'max')?.to ?? value.max
      return [
        {
          id: value.id,
          min,
          max,
          minFlex: Math.min(value.minFlex, min),
          maxFlex: Math.max(value.maxFlex, max),
        },
      ]
    }),
  )
}

/** A relaxation as the log tells it. */
export interface ToldRelaxation {
  readonly at: Date
  readonly reason: string
  readonly changes: Relaxing['changes']
}

/** The relaxations of a log, in order; what is not one is left out. */
export function relaxationsIn(
  log: readonly { readonly at: string; readonly kind: string; readonly payload: object }[],
): readonly ToldRelaxation[] {
  return log
    .filter(({ kind }) => kind === 'quotas-relaxed')
    .map(({ at, payload }) => {
      const told = payload as { reason?: unknown; changes?: unknown }
      return {
        at: new Date(at),
        reason: typeof told.reason === 'string' ? told.reason : '',
        changes: Array.isArray(told.changes) ? (told.changes as Relaxing['changes']) : [],
      }
    })
}
