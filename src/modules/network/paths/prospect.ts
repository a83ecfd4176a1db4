/** The French addresses of prospecting and of contacts, once. */
export const prospectPaths = {
  board: '/reseau/prospection',
  unanswered: '/reseau/prospection?forme=table&faire=sans-reponse',
  add: '/reseau/prospection/nouveau',
  addAt: (territoryId: string) => `/reseau/prospection/nouveau?territoire=${territoryId}`,
  suggestions: '/reseau/prospection/suggestions',
  files: {
    csv: '/reseau/prospection/export.csv',
    xlsx: '/reseau/prospection/export.xlsx',
    json: '/reseau/prospection/export.json',
  },
  one: (id: string) => `/reseau/prospection/${id}`,
  edit: (id: string) => `/reseau/prospection/${id}/modifier`,
  move: (id: string) => `/reseau/prospection/${id}/etape`,
  exchange: (id: string) => `/reseau/prospection/${id}/echange`,
  sign: (id: string) => `/reseau/prospection/${id}/signer`,
} as const
