import { seededChance } from '#kit/chance.ts'
import { newId } from '#kit/ids.ts'
import type { DrawFeature } from '../quota.ts'

/** Two features for tests: an age that follows from the year of birth, a home that is asked. */
export function twoFeatures(now: Date): readonly DrawFeature[] {
  const chance = seededChance(41)
  return [
    { key: 'age', label: 'Âge', values: ['16-29', '30-59', '60+'] },
    { key: 'logement', label: 'Logement', values: ['locataire', 'proprietaire'] },
  ].map(({ key, label, values }, position) => ({
    id: newId(now, chance),
    key,
    label,
    position,
    asked: true,
    crosses: [],
    reference: '',
    values: values.map((value, rank) => ({
      id: newId(now, chance),
      key: value,
      label: value,
      position: rank,
      populationShare: undefined,
      min: 0,
      max: 24,
      minFlex: 0,
      maxFlex: 24,
    })),
  }))
}
