/** The French addresses of this room's core, said once. */
export const paths = {
  list: '/experiences',
  feed: '/experiences.atom',
  /** The list with its filters in the address: it is shared as it is seen. */
  listFiles: {
    csv: '/experiences.csv',
    xlsx: '/experiences.xlsx',
    json: '/experiences.json',
  },
  listBy: (filters: ListFilters) => withQuery('/experiences', filters),
  propose: '/experiences/proposer',
  /** Inside the network: the experiments that look for a territory. */
  openCalls: '/reseau/appels',
  /** A new experiment written by the lab itself. */
  create: '/experiences/nouvelle',
  /** From what it may begin, besides a blank page. */
  models: '/experiences/nouvelle/modeles',
  toReview: '/experiences/a-relire',
  review: (id: string) => `/experiences/a-relire/${id}`,
  accept: (id: string) => `/experiences/a-relire/${id}/accepter`,
  decline: (id: string) => `/experiences/a-relire/${id}/ne-pas-retenir`,
  proposal: (token: string) => `/experiences/proposition/${token}`,
  portfolio: '/portefeuille',
  portfolioBy: (filters: ListFilters) => withQuery('/portefeuille', filters),
  portfolioDue: '/portefeuille/echeances',
  portfolioFiles: {
    csv: '/portefeuille/export.csv',
    xlsx: '/portefeuille/export.xlsx',
    json: '/portefeuille/export.json',
  },
  /** The tasks of every team. */
  tasks: '/portefeuille/taches',
  tasksFiles: {
    csv: '/portefeuille/taches/export.csv',
    xlsx: '/portefeuille/taches/export.xlsx',
    json: '/portefeuille/taches/export.json',
  },
  tasksDone: '/portefeuille/taches/faites',
  experiment: (slug: string) => `/experiences/${slug}`,
  picture: (slug: string) => `/experiences/${slug}/partage.png`,
  /** Written from the page of stages, one goes on there. */
  prepare: (slug: string, from?: 'etapes') =>
    `/experiences/${slug}/preparer${from ? `?de=${from}` : ''}`,
  publish: (slug: string) => `/experiences/${slug}/publier`,
  withdraw: (slug: string) => `/experiences/${slug}/retirer`,
  file: (slug: string, id: string) => `/experiences/${slug}/fichiers/${id}`,

  answerCall: (slug: string) => `/experiences/${slug}/repondre`,
  callAnswers: (slug: string) => `/experiences/${slug}/reponses-a-l-appel`,
  reopenCall: (slug: string) => `/experiences/${slug}/rouvrir-l-appel`,
  replyToCall: (slug: string, id: string) => `/experiences/${slug}/reponses-a-l-appel/${id}`,

  stages: (slug: string) => `/experiences/${slug}/etapes`,
  pass: (slug: string) => `/experiences/${slug}/etapes/franchir`,
  requirement: (slug: string, key: string) => `/experiences/${slug}/etapes/exigences/${key}`,
  waive: (slug: string, key: string) => `/experiences/${slug}/etapes/exigences/${key}/dispense`,
  decision: (slug: string) => `/experiences/${slug}/etapes/decision`,
  stageDates: (slug: string) => `/experiences/${slug}/etapes/dates`,
  stop: (slug: string) => `/experiences/${slug}/etapes/arreter`,
  resume: (slug: string) => `/experiences/${slug}/etapes/reprendre`,

  criteria: (slug: string) => `/experiences/${slug}/criteres`,
  criteriaLines: (slug: string) => `/experiences/${slug}/criteres/lignes`,
  criteriaPaste: (slug: string) => `/experiences/${slug}/criteres/coller`,
  criterion: (slug: string, key: string) =>
    `/experiences/${slug}/criteres/lignes#champ-criteria.${key}.state`,
  criterionFile: (slug: string, key: string) => `/experiences/${slug}/criteres/${key}/piece`,

  agreement: (slug: string) => `/experiences/${slug}/convention`,
  agreementPaper: (slug: string, format: 'pdf' | 'docx' | 'odt') =>
    `/experiences/${slug}/convention.${format}`,
  agreementEdit: (slug: string) => `/experiences/${slug}/convention/modifier`,
  party: (slug: string, id: string) => `/experiences/${slug}/convention/parties/${id}`,
  commitments: (slug: string) => `/experiences/${slug}/convention/engagements`,
  commitment: (slug: string, id: string) => `/experiences/${slug}/convention/engagements/${id}`,
  agreementAmendment: (slug: string) => `/experiences/${slug}/convention/avenants`,

  team: (slug: string) => `/experiences/${slug}/equipe`,
  member: (slug: string, id: string) => `/experiences/${slug}/equipe/personnes/${id}`,
  /** All the tasks of a team on one page, and where a block of a sheet is pasted. */
  taskLines: (slug: string) => `/experiences/${slug}/equipe/taches`,
  taskPaste: (slug: string) => `/experiences/${slug}/equipe/coller`,
  task: (slug: string, id: string) => `/experiences/${slug}/equipe/taches/${id}`,
  taskDone: (slug: string, id: string) => `/experiences/${slug}/equipe/taches/${id}/fait`,

  budget: (slug: string) => `/experiences/${slug}/budget`,
  budgetLines: (slug: string) => `/experiences/${slug}/budget/lignes`,
  budgetPaste: (slug: string) => `/experiences/${slug}/budget/coller`,
  budgetExport: (slug: string, format: 'csv' | 'xlsx') =>
    `/experiences/${slug}/budget/export.${format}`,

  risks: (slug: string) => `/experiences/${slug}/risques`,
  risk: (slug: string, id: string) => `/experiences/${slug}/risques/${id}`,
  stopCriteria: (slug: string) => `/experiences/${slug}/risques/criteres-d-arret`,
  stopCriterion: (slug: string, id: string) =>
    `/experiences/${slug}/risques/criteres-d-arret/${id}`,
} as const

/** Word of the address for a thing that does not exist yet. */
export const fresh = 'nouveau'

type ListFilters = Readonly<Record<string, string | undefined>>

function withQuery(path: string, filters: ListFilters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** In pixels: what shows the light page for other sites whole on a phone. */
export const framedHeight = 760
