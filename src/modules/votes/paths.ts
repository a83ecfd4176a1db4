import { isDecisionOnly } from './decision-only.ts'

export const votePaths = {
  list: '/scrutins',
  openList: '/scrutins.json',
  listFiles: {
    csv: '/scrutins/liste.csv',
    xlsx: '/scrutins/liste.xlsx',
    json: '/scrutins/liste.json',
  },
  shutMany: '/scrutins/arreter',
  create: '/scrutins/nouveau',
  countFile: '/scrutins/depouiller',
  vote: (slug: string) => `/scrutins/${slug}`,
  board: (slug: string) => `/scrutins/${slug}/tableau`,
  recount: (slug: string) => `/scrutins/${slug}/recompter`,
  claims: (slug: string) => `/scrutins/${slug}/garanties`,
  prepare: (slug: string) => `/scrutins/${slug}/preparer`,
  roll: (slug: string) => `/scrutins/${slug}/liste`,
  reach: (slug: string) => `/scrutins/${slug}/liste/adresses`,
  act: (slug: string) => `/scrutins/${slug}/acte`,
  letters: (slug: string) => `/scrutins/${slug}/lettres.pdf`,
  mails: (slug: string) => `/scrutins/${slug}/courriels`,
  proxy: (slug: string) => `/scrutins/${slug}/procurations`,
  paper: (slug: string) => `/scrutins/${slug}/papier`,
  marks: (slug: string) => `/scrutins/${slug}/papier/emargement`,
  sheets: (slug: string) => `/scrutins/${slug}/papier/saisie`,
  dropBatch: (slug: string) => `/scrutins/${slug}/papier/lots/retirer`,
  paperBallots: (slug: string) => `/scrutins/${slug}/papier/bulletins.pdf`,
  sheetBallots: (slug: string) => `/scrutins/${slug}/papier/bulletins-a-lire.pdf`,
  scans: (slug: string) => `/scrutins/${slug}/papier/images`,
  enter: (slug: string) => `/scrutins/${slug}/voter`,
  /** Printed on letters, to be typed: the mark at the end of the address of the vote. */
  short: (mark: string) => `/voter/${mark}`,
  ownCode: (slug: string) => `/scrutins/${slug}/mon-code`,
  ballot: (slug: string, token: string) => `/scrutins/${slug}/voter/${token}`,
  review: (slug: string, token: string) => `/scrutins/${slug}/voter/${token}/relire`,
  send: (slug: string, token: string) => `/scrutins/${slug}/voter/${token}/envoyer`,
  sent: (slug: string, token: string) => `/scrutins/${slug}/voter/${token}/envoye`,
  file: (slug: string, file: string) => `/scrutins/${slug}/${file}`,
} as const

export const voteFiles = [
  'tableau.json',
  'archive.json',
  'bulletins.csv',
  'bulletins.toc',
  'bulletins.blt',
  'depouillement.csv',
  'profils.svg',
] as const
export type VoteFile = (typeof voteFiles)[number]

/** Files of a vote that is over: ballots are read when everyone may read them. */
export function filesOf(vote: {
  readonly state: string
  readonly method: string
  readonly result?: unknown
}): readonly VoteFile[] {
  if (vote.state === 'draft') return []
  if (vote.state !== 'closed' || isDecisionOnly(vote.result)) return ['tableau.json']
  const graded = vote.method === 'mj' || vote.method === 'score'
  const ranked = /^(schulze|irv|stv)/.test(vote.method)
  return voteFiles.filter((file) => {
    if (file === 'depouillement.csv') return graded
    if (file === 'profils.svg') return vote.method === 'mj'
    if (file === 'bulletins.blt') return ranked && vote.method !== 'schulze'
    if (file === 'bulletins.toc') return graded || ranked
    return true
  })
}

/** In pixels: what shows the light page for other sites whole on a phone. */
export const framedHeight = 900
