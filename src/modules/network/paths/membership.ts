/** The French addresses of memberships, invoices and colleges, once. */
export const membershipPaths = {
  join: '/reseau/adherer',
  joinSent: '/reseau/adherer/envoye',
  follow: (token: string) => `/reseau/adherer/suivi/${token}`,
  confirm: (token: string) => `/reseau/adherer/suivi/${token}/confirmer`,
  complete: (token: string) => `/reseau/adherer/suivi/${token}/completer`,
  own: '/reseau/mon-adhesion',
  list: '/reseau/adhesions',
  listBy: (view: 'a-jour' | 'en-retard') => `/reseau/adhesions?vue=${view}`,
  listFiles: {
    csv: '/reseau/adhesions.csv',
    xlsx: '/reseau/adhesions.xlsx',
    json: '/reseau/adhesions.json',
  },
  acceptMany: '/reseau/adhesions/accepter',
  open: '/reseau/adhesions/nouvelle',
  questions: '/reseau/adhesions/questions',
  questionsOf: (kind: string) => `/reseau/adhesions/questions/${kind}`,
  renewals: '/reseau/adhesions/renouveler',
  membership: (id: string) => `/reseau/adhesions/${id}`,
  act: (id: string, act: MembershipPost) => `/reseau/adhesions/${id}/${act}`,
  file: (id: string, file: string) => `/reseau/adhesions/${id}/fichiers/${file}`,
  paper: (id: string, format: string) => `/reseau/adhesions/${id}/convention.${format}`,
  bill: (id: string) => `/reseau/adhesions/${id}/facturer`,
  invoices: '/reseau/factures',
  unpaidInvoices: '/reseau/factures?vue=a-payer',
  lateInvoices: '/reseau/factures?vue=en-retard',
  invoiceFiles: {
    csv: '/reseau/factures.csv',
    xlsx: '/reseau/factures.xlsx',
    json: '/reseau/factures.json',
  },
  /** Before the page of an invoice, whose key is no word. */
  invoicesPaid: '/reseau/factures/encaisser',
  invoice: (id: string) => `/reseau/factures/${id}`,
  invoicePdf: (id: string) => `/reseau/factures/${id}/facture.pdf`,
  credit: (id: string) => `/reseau/factures/${id}/avoir`,
  giveBack: (id: string) => `/reseau/factures/${id}/rendre`,
  pay: (id: string) => `/reseau/factures/${id}/paiements`,
  cancelPayment: (id: string, payment: string) =>
    `/reseau/factures/${id}/paiements/${payment}/annuler`,
  imports: '/reseau/paiements/importer',
  import: (id: string) => `/reseau/paiements/imports/${id}`,
  confirmImport: (id: string) => `/reseau/paiements/imports/${id}/confirmer`,
  rejected: (id: string) => `/reseau/paiements/imports/${id}/rejets.csv`,
  fees: '/reseau/cotisations',
  billing: '/reseau/facturation',
  colleges: '/reseau/colleges',
  collegesCsv: '/reseau/colleges.csv',
  collegePlaces: '/reseau/colleges/placements',
  collegePlacesPaste: '/reseau/colleges/placements/coller',
  college: (id: string) => `/reseau/colleges/${id}`,
  collegeException: (id: string) => `/reseau/colleges/${id}/exceptions`,
  removeCollege: (id: string) => `/reseau/colleges/${id}/supprimer`,
} as const

export type MembershipPost =
  | 'accepter'
  | 'demander'
  | 'decliner'
  | 'deliberation'
  | 'convention'
  | 'acces'
  | 'quitter'
  | 'revenir'
