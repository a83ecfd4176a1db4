export const paths = {
  agenda: '/agenda',
  set: '/seances/ensemble/:id',
  addSession: '/seances/ensemble/:id/ajouter',
  participants: '/seances/ensemble/:id/personnes',
  withdraw: '/seances/ensemble/:id/personnes/:person/retirer',
  session: '/seances/:id',
  edit: '/seances/:id/modifier',
  runSheet: '/seances/:id/deroule',
  runSheetPdf: '/seances/:id/deroule.pdf',
  runSheetMove: '/seances/:id/deroule/:item/deplacer',
  runSheetRemove: '/seances/:id/deroule/:item/enlever',
  attendance: '/seances/:id/emargement',
  attendancePdf: '/seances/:id/emargement.pdf',
  paper: '/seances/:id/saisie-papier',
  rollPdf: '/seances/:id/feuilles-a-cases.pdf',
  rollScans: '/seances/:id/saisie-papier/images',
  close: '/seances/:id/tenue',
  correct: '/seances/:id/corriger',
  cancel: '/seances/:id/annuler',
} as const

type Path = Exclude<keyof typeof paths, 'agenda'>

/** The address of a page of a session or of a set. */
export function pathTo(name: Path, id: string, more: Readonly<Record<string, string>> = {}) {
  return Object.entries(more).reduce(
    (path, [part, value]) => path.replace(`:${part}`, value),
    paths[name].replace(':id', id),
  )
}

/** Events of the network: what anyone reads, by the name in the address. */
export const eventPaths = {
  event: '/agenda/:slug',
  eventIcs: '/agenda/:slug/rendez-vous.ics',
  picture: '/agenda/:slug/partage.png',
  register: '/agenda/:slug/inscription',
  registered: '/agenda/:slug/inscription/envoyee',
  bulletin: '/agenda/:slug/bulletin.pdf',
  series: '/series/:slug',
  registerSeries: '/series/:slug/inscription',
  registeredSeries: '/series/:slug/inscription/envoyee',
} as const

/** What the link of a letter opens, without an account. */
export const registrationPaths = {
  mine: '/inscription/:token',
  confirm: '/inscription/:token/confirmer',
  accept: '/inscription/:token/accepter',
  takeKind: '/inscription/:token/autre-place',
  giveUp: '/inscription/:token/rendre',
  giveUpDate: '/inscription/:token/rendre-une-date',
  retakeDate: '/inscription/:token/reprendre-une-date',
  join: '/inscription/:token/rejoindre',
  event: '/inscription/:token/evenement',
  programme: '/inscription/:token/programme',
  programmeIcs: '/inscription/:token/programme.ics',
  programmePdf: '/inscription/:token/programme.pdf',
  visit: '/inscription/:token/visite',
  mineIcs: '/inscription/:token/rendez-vous.ics',
} as const

/** What the team does. */
/** The same list, to be taken away. */
export const manageFiles = {
  csv: '/evenements.csv',
  xlsx: '/evenements.xlsx',
  json: '/evenements.json',
} as const

export const managePaths = {
  publishMany: '/evenements/annoncer',
  list: '/evenements',
  create: '/evenements/nouveau',
  createSeries: '/evenements/series/nouvelle',
  editSeries: '/evenements/series/:id',
  seriesVersions: '/evenements/series/:id/versions',
  publishSeries: '/evenements/series/:id/publier',
  cancelSeries: '/evenements/series/:id/annuler',
  seriesQuestions: '/evenements/series/:id/questions',
  removeSeriesQuestion: '/evenements/series/:id/questions/:question/enlever',
  manage: '/evenements/:id',
  edit: '/evenements/:id/modifier',
  versions: '/evenements/:id/versions',
  publish: '/evenements/:id/publier',
  cancelEvent: '/evenements/:id/annuler',
  reopenEvent: '/evenements/:id/rouvrir',
  people: '/evenements/:id/inscriptions',
  peopleFile: '/evenements/:id/inscriptions/exporter',
  cancelPeople: '/evenements/:id/inscriptions/annuler-plusieurs',
  /** Before a file was asked by an act. */
  oldPeopleCsv: '/evenements/:id/inscriptions.csv',
  oldPeopleXlsx: '/evenements/:id/inscriptions.xlsx',
  person: '/evenements/:id/inscriptions/:registration',
  movePerson: '/evenements/:id/inscriptions/:registration/deplacer',
  cancelPerson: '/evenements/:id/inscriptions/:registration/annuler',
  questions: '/evenements/:id/questions',
  removeQuestion: '/evenements/:id/questions/:question/enlever',
  write: '/evenements/:id/ecrire',
  host: '/evenements/:id/rejoindre',
  recordings: '/evenements/:id/enregistrements',
} as const

export const myPaths = {
  agendaIcs: '/agenda.ics',
  agendaFeed: '/agenda.atom',
  myAgenda: '/mon-agenda',
  takeKind: '/mon-agenda/autre-place',
  certificate: '/mon-agenda/attestations/:id/pdf',
  renewFeed: '/mon-agenda/adresse',
  revokeFeed: '/mon-agenda/revoquer',
  feed: '/mon-agenda/:token/agenda.ics',
} as const

export function eventPath(name: keyof typeof eventPaths, slug: string): string {
  return eventPaths[name].replace(':slug', slug)
}

export function registrationPath(name: keyof typeof registrationPaths, token: string): string {
  return registrationPaths[name].replace(':token', token)
}

export function managePath(
  name: Exclude<keyof typeof managePaths, 'list' | 'create' | 'createSeries'>,
  id: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return Object.entries(more).reduce(
    (path, [part, value]) => path.replace(`:${part}`, value),
    managePaths[name].replace(':id', id),
  )
}

/** In pixels: what shows the light page for other sites whole on a phone. */
export const framedHeight = 800
