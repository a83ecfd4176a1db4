/** The French addresses of this room, once. */
export const paths = {
  list: '/cartes-d-avis',
  add: '/cartes-d-avis/nouvelle',
  importMap: '/cartes-d-avis/importer',
  listFiles: {
    csv: '/cartes-d-avis/liste.csv',
    xlsx: '/cartes-d-avis/liste.xlsx',
    json: '/cartes-d-avis/liste.json',
  },
  share: (slug: string) => `/cartes-d-avis/${slug}/montrer`,
  removeImported: (slug: string) => `/cartes-d-avis/${slug}/retirer`,
  map: (slug: string) => `/cartes-d-avis/${slug}`,
  edit: (slug: string) => `/cartes-d-avis/${slug}/modifier`,
  open: (slug: string) => `/cartes-d-avis/${slug}/ouvrir`,
  close: (slug: string) => `/cartes-d-avis/${slug}/clore`,
  answer: (slug: string) => `/cartes-d-avis/${slug}/repondre`,
  /** In the part of an address that no journal keeps. */
  answerWith: (slug: string, code: string) => `/cartes-d-avis/${slug}/repondre?code=${code}`,
  paper: (slug: string) => `/cartes-d-avis/${slug}/papier`,
  sheets: (slug: string) => `/cartes-d-avis/${slug}/papier/feuilles.pdf`,
  scans: (slug: string) => `/cartes-d-avis/${slug}/papier/images`,
  halls: (slug: string) => `/cartes-d-avis/${slug}/salles`,
  hall: (slug: string, hall: number | string, statement?: number) =>
    `/cartes-d-avis/${slug}/salles/${hall}${statement === undefined ? '' : `?enonce=${statement}`}`,
  undoCards: (slug: string, hall: number | string) =>
    `/cartes-d-avis/${slug}/salles/${hall}/reprendre`,
  codes: (slug: string) => `/cartes-d-avis/${slug}/codes`,
  /** Where the form of letters leads that is sent again: they are made. */
  codesMade: (slug: string) => `/cartes-d-avis/${slug}/codes?deja=oui`,
  addStatement: (slug: string) => `/cartes-d-avis/${slug}/enonces`,
  moderation: (slug: string) => `/cartes-d-avis/${slug}/moderation`,
  judge: (slug: string, number: number | string) => `/cartes-d-avis/${slug}/moderation/${number}`,
  decideAppeal: (slug: string, number: number | string) =>
    `/cartes-d-avis/${slug}/moderation/${number}/appel`,
  report: (slug: string) => `/cartes-d-avis/${slug}/rapport`,
  pdf: (slug: string) => `/cartes-d-avis/${slug}/rapport.pdf`,
  docx: (slug: string) => `/cartes-d-avis/${slug}/rapport.docx`,
  pptx: (slug: string) => `/cartes-d-avis/${slug}/rapport.pptx`,
  followUp: (slug: string, number: number | string) => `/cartes-d-avis/${slug}/rapport/${number}`,
  zip: (slug: string) => `/cartes-d-avis/${slug}/export.zip`,
  /** Whoever answers goes on here: the address is itself the key. */
  own: (token: string) => `/mes-avis/${token}`,
  ownVote: (token: string) => `/mes-avis/${token}/avis`,
  ownVotes: (token: string) => `/mes-avis/${token}/reponses`,
  ownStatements: (token: string) => `/mes-avis/${token}/enonces`,
  ownAppeal: (token: string, number: number | string) =>
    `/mes-avis/${token}/enonces/${number}/appel`,
  ownPlace: (token: string) => `/mes-avis/${token}/place`,
} as const

/** In pixels: what shows the light page for other sites whole on a phone. */
export const framedHeight = 760
