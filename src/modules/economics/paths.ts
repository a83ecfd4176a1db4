/** The French addresses of this room, once. */
export const paths = {
  list: '/economie',
  listFiles: {
    csv: '/economie/liste.csv',
    xlsx: '/economie/liste.xlsx',
    json: '/economie/liste.json',
  },
  add: '/economie/nouveau',
  rates: '/economie/bareme',
  rateFiles: {
    csv: '/economie/bareme.csv',
    xlsx: '/economie/bareme.xlsx',
    json: '/economie/bareme.json',
  },
  editRates: (year: number | string) => `/economie/bareme/${year}`,
  pasteRates: (year: number | string) => `/economie/bareme/${year}/coller`,
  overhead: (year: number | string) => `/economie/bareme/${year}/structure`,
  project: (slug: string) => `/economie/${slug}`,
  edit: (slug: string) => `/economie/${slug}/modifier`,
  lines: (slug: string) => `/economie/${slug}/lignes`,
  lineFiles: (slug: string) => ({
    csv: `/economie/${slug}/lignes.csv`,
    xlsx: `/economie/${slug}/lignes.xlsx`,
    json: `/economie/${slug}/lignes.json`,
  }),
  editLines: (slug: string) => `/economie/${slug}/lignes/modifier`,
  pasteLines: (slug: string) => `/economie/${slug}/lignes/coller`,
  revise: (slug: string) => `/economie/${slug}/reviser`,
  revision: (slug: string, number: number | string) => `/economie/${slug}/revisions/${number}`,
} as const
