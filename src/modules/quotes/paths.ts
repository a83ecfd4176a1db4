/** The French addresses of this room, once. */
const list = '/devis'
export const paths = {
  list,
  files: {
    csv: '/devis/liste.csv',
    xlsx: '/devis/liste.xlsx',
    json: '/devis/liste.json',
  },
  add: '/devis/nouveau',
  tenders: '/devis/propositions',
  takeTender: (id: string) => `/devis/propositions/${id}/reprendre`,
  quote: (id: string) => `/devis/${id}`,
  edit: (id: string) => `/devis/${id}/modifier`,
  lines: (id: string) => `/devis/${id}/lignes`,
  pasteLines: (id: string) => `/devis/${id}/lignes/coller`,
  send: (id: string) => `/devis/${id}/envoyer`,
  revise: (id: string) => `/devis/${id}/nouvelle-version`,
  close: (id: string) => `/devis/${id}/classer`,
  invoice: (id: string) => `/devis/${id}/facturer`,
  pdf: (id: string) => `/devis/${id}/devis.pdf`,
  docx: (id: string) => `/devis/${id}/devis.docx`,
  /** Of whoever answers, by the letter. */
  answer: (token: string) => `/devis/repondre/${token}`,
  accept: (token: string) => `/devis/repondre/${token}/accepter`,
  refuse: (token: string) => `/devis/repondre/${token}/refuser`,
  answerPdf: (token: string) => `/devis/repondre/${token}/devis.pdf`,
} as const
