import type { TypedFeature } from './feature-form.ts'

/** Features that most draws use, with the answers that people are offered. Shares come from the census. */
export const usualFeatures = {
  // The census counts two; whoever answers otherwise counts for neither, and no quota holds them back.
  sexe: {
    label: 'Sexe',
    values: { F: 'Femme', H: 'Homme', X: 'Autre réponse, ou pas de réponse' },
  },
  age: {
    label: 'Âge',
    values: {
      '16-29': '16 à 29 ans',
      '30-44': '30 à 44 ans',
      '45-59': '45 à 59 ans',
      '60-74': '60 à 74 ans',
      '75': '75 ans et plus',
    },
  },
  diplome: {
    label: 'Diplôme',
    values: {
      'en-etudes': 'Encore en études',
      aucun: 'Aucun diplôme ou brevet',
      cap: 'CAP ou BEP',
      bac: 'Baccalauréat',
      superieur: 'Études supérieures',
    },
  },
  profession: {
    label: 'Profession',
    values: {
      independants: 'Agriculture, artisanat, commerce',
      cadres: 'Cadre ou profession intellectuelle supérieure',
      intermediaires: 'Profession intermédiaire',
      employes: 'Employé·e',
      ouvriers: 'Ouvrier·e',
      retraites: 'Retraité·e',
      autres: 'Sans activité professionnelle',
    },
  },
  logement: {
    label: 'Logement',
    values: {
      proprietaire: 'Propriétaire',
      locataire: 'Locataire du parc privé, logé·e gratuitement',
      hlm: 'Locataire en logement social',
      // A home for the aged, a hostel: the census of dwellings counts none, and no quota holds them back.
      autre: 'Autre : foyer, établissement, autre situation',
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly values: Readonly<Record<string, string>> }>
>
export type UsualFeature = keyof typeof usualFeatures

export function usualFeature(
  key: UsualFeature,
  reference = '',
  shares: readonly (number | undefined)[] = [],
): TypedFeature {
  const { label, values } = usualFeatures[key]
  return {
    key,
    label,
    reference,
    values: orderedEntries(key, values).map(([value, name], at) => ({
      key: value,
      label: name,
      share: shares[at],
    })),
  }
}

/** Keys made of digits alone would come first in an object: the ages are put back in order. */
function orderedEntries(key: UsualFeature, values: Readonly<Record<string, string>>) {
  const entries = Object.entries(values)
  if (key !== 'age') return entries
  return entries.toSorted(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
}

export function isUsualFeature(key: string): key is UsualFeature {
  return Object.hasOwn(usualFeatures, key)
}
