/** The paper of a decision that is taken, or the sheet to write on while it is decided. */
export const sheetFormats = ['pdf', 'docx', 'odt'] as const
export type SheetFormat = (typeof sheetFormats)[number]

const decision = (slug: string) => `/decisions/${slug}`

export const decisionPaths = {
  register: '/decisions',
  /** Before the page of a decision: a name with a dot is nobody’s. */
  files: {
    csv: '/decisions/liste.csv',
    xlsx: '/decisions/liste.xlsx',
    json: '/decisions/liste.json',
  },
  keepMany: '/decisions/garder',
  prepare: '/decisions/nouvelle',
  prepareFor: (circle: string, kind: 'consent' | 'election') =>
    `/decisions/nouvelle?cercle=${circle}${kind === 'election' ? '&sorte=election' : ''}`,
  prepareElection: (circle: string, role: string) =>
    `/decisions/nouvelle?cercle=${circle}&sorte=election&role=${role}`,
  prepareServing: (subject: 'protocol' | 'framing', experimentId: string) =>
    `/decisions/nouvelle?sert=${subject}&expe=${experimentId}`,
  decision,
  speak: (slug: string) => `${decision(slug)}/parole`,
  answer: (slug: string) => `${decision(slug)}/reponse`,
  edit: (slug: string) => `${decision(slug)}/texte`,
  paper: (slug: string) => `${decision(slug)}/bulletin`,
  lead: (slug: string) => `${decision(slug)}/conduite`,
  review: (slug: string) => `${decision(slug)}/revue`,
  reopen: (slug: string) => `${decision(slug)}/reprendre`,
  sheet: (slug: string, format: SheetFormat) => `${decision(slug)}/feuille.${format}`,
} as const
