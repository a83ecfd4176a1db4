/** The rules of an invented edition, as their form sends them. */
export const rulesForm = {
  title: 'Budget de Valbrenne',
  presentation: 'La commune réalise ce que le vote finance.',
  envelopeCents: '9 000',
  themes: 'Nature\nSport',
  areas: '',
  leastCents: '100',
  mostCents: '6000',
  whoMay: 'Toute personne qui habite la commune.',
  leastAge: '11',
  ideasUntil: '2026-12-01',
  analysisUntil: '2026-12-20',
  voteUntil: '2027-01-20',
  ballot: 'approval',
  counting: 'equal-shares',
  mostChoices: '2',
  clauses: 'Le projet relève de la commune.\nSon coût reste dans les limites.',
} as const

export const benchIdea = {
  title: 'Trois bancs au lavoir',
  description: 'Pour se reposer à l’ombre en revenant du marché.',
  theme: 'Nature',
  area: '',
  place: 'Le lavoir',
} as const
