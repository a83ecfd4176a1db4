import { letterPath } from '#kit/papers/letter-page.ts'

/** What the code of a letter opens, without an account. */
export const codePaths = {
  /** Where codes are typed, whatever the room. */
  enter: letterPath,
  /** Printed on the letters of before: it leads there. */
  former: '/t',
  code: (code: string) => `/t/${code}`,
  /** The same, for whoever has just sent it: what happens next. */
  registered: (code: string) => `/t/${code}?fait=inscription`,
  /** The same, for whoever has just said no, or withdrawn. */
  left: (code: string) => `/t/${code}?fait=non`,
  question: (code: string, step: string) => `/t/${code}/question/${step}`,
  /** The draft that was begun on another telephone. */
  resume: (code: string) => `/t/${code}/reprendre`,
  summary: (code: string) => `/t/${code}/relire`,
  onePage: (code: string) => `/t/${code}/une-page`,
  refuse: (code: string) => `/t/${code}/non`,
  place: (code: string) => `/t/${code}/ma-place`,
  /** The answer for a seat, from one’s place: without the link that a mail would have taken. */
  seat: (code: string) => `/t/${code}/siege`,
  withdraw: (code: string) => `/t/${code}/retrait`,
} as const

/** What anyone may open of a draw that recruits. */
export const openCallPaths = {
  register: (slug: string) => `/tirages/${slug}/inscription`,
  paper: (slug: string) => `/tirages/${slug}/formulaire.pdf`,
  record: (slug: string) => `/tirages/${slug}/bilan`,
  recordCsv: (slug: string) => `/tirages/${slug}/bilan.csv`,
} as const

/** What the link of a summons opens. */
export const seatPaths = {
  seat: (token: string) => `/place/${token}`,
  calendar: (token: string) => `/place/${token}/seances.ics`,
} as const

const own = (slug: string, rest: string) => `/tirages/${slug}/${rest}`

/** What those who run the draw do. */
export const recruitPaths = {
  board: (slug: string) => own(slug, 'recrutement'),
  settings: (slug: string) => own(slug, 'recrutement/reglages'),
  postponeErasure: (slug: string) => own(slug, 'recrutement/effacement'),
  communes: (slug: string) => own(slug, 'communes'),
  sharedSeed: (slug: string) => own(slug, 'communes/graine'),
  sources: (slug: string) => own(slug, 'recrutement/sources'),
  questions: (slug: string) => own(slug, 'recrutement/questions'),
  forecast: (slug: string) => own(slug, 'recrutement/previsions'),
  askAgain: (slug: string) => own(slug, 'recrutement/solliciter'),
  follow: (slug: string) => own(slug, 'suite'),
  wave: (slug: string, id: string) => own(slug, `recrutement/vagues/${id}`),
  print: (slug: string, id: string) => own(slug, `recrutement/vagues/${id}/imprimer`),
  files: (slug: string) => own(slug, 'fichiers'),
  file: (slug: string, id: string) => own(slug, `fichiers/${id}`),
  importFile: (slug: string, id: string) => own(slug, `fichiers/${id}/importer`),
  fixLetters: (slug: string, id: string) => own(slug, `fichiers/${id}/fixer`),
  dropLetters: (slug: string, id: string) => own(slug, `fichiers/${id}/retirer`),
  letterList: (slug: string, id: string) => own(slug, `fichiers/${id}/liste.json`),
  rejected: (slug: string, id: string) => own(slug, `fichiers/${id}/lignes-rejetees.csv`),
  people: (slug: string) => own(slug, 'personnes'),
  status: (slug: string, id: string) => own(slug, `personnes/${id}/statut`),
  duplicates: (slug: string) => own(slug, 'personnes/doublons'),
  exports: (slug: string) => own(slug, 'personnes/exporter'),
  cards: (slug: string) => own(slug, 'cartes'),
  cardScans: (slug: string) => own(slug, 'cartes/images'),
  calls: (slug: string) => own(slug, 'appels'),
  // Words come before the parameter of a person.
  callSheets: (slug: string) => own(slug, 'appels/feuilles'),
  callSheet: (slug: string, sheet: string) => own(slug, `appels/feuilles/${sheet}`),
  callSheetPdf: (slug: string, sheet: string) => own(slug, `appels/feuilles/${sheet}/imprimer`),
  call: (slug: string, id: string) => own(slug, `appels/${id}`),
  registerByCall: (slug: string, id: string) => own(slug, `appels/${id}/inscrire`),
  paper: (slug: string) => own(slug, 'saisie'),
  panel: (slug: string) => own(slug, 'panel'),
  summon: (slug: string) => own(slug, 'panel/convoquer'),
  seat: (slug: string, id: string) => own(slug, `panel/${id}`),
  tables: (slug: string) => own(slug, 'panel/tables'),
  join: (slug: string) => own(slug, 'panel/seances'),
  sessions: (slug: string) => own(slug, 'panel/presences'),
  indemnities: (slug: string) => own(slug, 'panel/indemnites'),
} as const
