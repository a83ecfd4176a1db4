import type { Texts } from '#kit/texts.ts'

/** The six places of an experiment, in the order of the work. */
export const placeKeys = ['overview', 'framing', 'protocol', 'field', 'results', 'means'] as const
export type PlaceKey = (typeof placeKeys)[number]

interface ExperimentPlace {
  readonly label: Texts<string>
  /** Added to `/experiences/<slug>`. */
  readonly suffix: string
  /** First words of the addresses that are in it. */
  readonly words: readonly string[]
}

/** Each page of an experiment is in one place: the first word after its address says which. A new subject adds its word. */
export const experimentPlaces: Readonly<Record<PlaceKey, ExperimentPlace>> = {
  overview: {
    label: { fr: 'Vue d’ensemble', en: 'Overview' },
    suffix: '',
    words: [
      ...['', 'preparer', 'publier', 'retirer', 'partage', 'fichiers'],
      ...['repondre', 'reponses-a-l-appel', 'cadre'],
    ],
  },
  framing: {
    label: { fr: 'Cadrage', en: 'Framing' },
    suffix: '/cadrage',
    words: ['cadrage', 'etapes', 'criteres', 'convention', 'risques'],
  },
  protocol: {
    label: { fr: 'Protocole', en: 'Protocol' },
    suffix: '/protocole',
    words: ['protocole', 'famille', 'reprendre'],
  },
  field: {
    label: { fr: 'Terrain', en: 'Field' },
    suffix: '/terrain',
    words: ['terrain', 'phases', 'journal'],
  },
  results: {
    label: { fr: 'Résultats', en: 'Results' },
    suffix: '/resultats',
    words: ['resultats', 'ecarts', 'propositions', 'evaluation', 'fiche'],
  },
  means: {
    label: { fr: 'Équipe et budget', en: 'Team and budget' },
    suffix: '/equipe-et-budget',
    words: ['equipe-et-budget', 'equipe', 'budget'],
  },
}

/** The places of what follows `/experiences/<slug>`: one, whatever the page. `/ecarts.csv` is with `/ecarts`. */
export function placesOf(rest: string): readonly PlaceKey[] {
  const word = rest.replace(/^\//, '').split(/[/.]/)[0] ?? ''
  return placeKeys.filter((key) => experimentPlaces[key].words.includes(word))
}
