const event = '/agenda/:slug'
const programme = `${event}/programme`

/** Addresses of the programme of a gathering, once. */
export const programmePaths = {
  contribute: `${event}/contribuer`,
  contribution: `${event}/contribution/:token`,
  answer: `${event}/contribution/:token/reponse`,
  accepted: `${event}/contributions`,
  programme,
  json: `${programme}.json`,
  xml: `${programme}.xml`,
  ics: `${programme}.ics`,
  pdf: `${programme}.pdf`,
  prepare: `${programme}/preparer`,
  questions: `${programme}/questions`,
  reopen: `${programme}/rouvrir`,
  rooms: `${programme}/salles`,
  editRoom: `${programme}/salles/:id/modifier`,
  removeRoom: `${programme}/salles/:id/retirer`,
  tracks: `${programme}/pistes`,
  editTrack: `${programme}/pistes/:id/modifier`,
  removeTrack: `${programme}/pistes/:id/retirer`,
  results: `${programme}/relectures`,
  resultsCsv: `${programme}/relectures.csv`,
  resultsXlsx: `${programme}/relectures.xlsx`,
  resultsJson: `${programme}/relectures.json`,
  tellSeveral: `${programme}/annoncer-plusieurs`,
  reviewers: `${programme}/comite`,
  removeReviewer: `${programme}/comite/:id/retirer`,
  decision: `${programme}/contributions/:id`,
  decide: `${programme}/contributions/:id/decision`,
  tell: `${programme}/contributions/:id/annoncer`,
  grid: `${programme}/grille`,
  place: `${programme}/grille/placer`,
  renameSlot: `${programme}/grille/:id/renommer`,
  unplace: `${programme}/grille/:id/retirer`,
  publish: `${programme}/grille/publier`,
  runSheetCsv: `${programme}/conducteur.csv`,
  runSheetXlsx: `${programme}/conducteur.xlsx`,
  reading: `${event}/relire/:token`,
  readOne: `${event}/relire/:token/:id`,
  conflict: `${event}/relire/:token/:id/conflit`,
} as const

export type ProgrammePath = keyof typeof programmePaths

/** Whoever reads with an account uses this word in place of a link's secret. */
export const ownAccount = 'moi'

export function programmePath(
  name: ProgrammePath,
  slug: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return Object.entries({ slug, ...more }).reduce<string>(
    (path, [part, value]) => path.replace(`:${part}`, value),
    programmePaths[name],
  )
}
