/** The French addresses of this room, once. */
export const paths = {
  home: '/evaluations',
  guide: '/evaluations/guide',
  indicators: '/evaluations/indicateurs',
  indicatorFiles: {
    csv: '/evaluations/indicateurs.csv',
    xlsx: '/evaluations/indicateurs.xlsx',
    json: '/evaluations/indicateurs.json',
  },
} as const

/** Where one indicator stands in the library: an address that another page gives. */
export const indicatorPath = (key: string) => `${paths.indicators}#${key}`
