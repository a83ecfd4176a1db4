/** The French addresses of this room, once. */
export const paths = {
  home: '/evaluations',
  guide: '/evaluations/guide',
  /** Which protocol takes a design of the guide, or an indicator of the library. */
  take: '/evaluations/reprendre',
  indicators: '/evaluations/indicateurs',
  families: '/evaluations/familles',
  familyFiles: {
    csv: '/evaluations/familles/liste.csv',
    xlsx: '/evaluations/familles/liste.xlsx',
    json: '/evaluations/familles/liste.json',
  },
  addFamily: '/evaluations/familles/nouvelle',
  family: (slug: string) => `/evaluations/familles/${slug}`,
  familyFile: (slug: string, format: 'csv' | 'json') =>
    `/evaluations/familles/${slug}/essais.${format}`,
  publishFamily: (slug: string) => `/evaluations/familles/${slug}/publier`,
  withdrawFamily: (slug: string) => `/evaluations/familles/${slug}/retirer`,
  dropFamily: (slug: string) => `/evaluations/familles/${slug}/effacer`,
  leaveOut: (slug: string) => `/evaluations/familles/${slug}/ecarter`,
  takeBack: (slug: string) => `/evaluations/familles/${slug}/reprendre`,
  indicatorFiles: {
    csv: '/evaluations/indicateurs.csv',
    xlsx: '/evaluations/indicateurs.xlsx',
    json: '/evaluations/indicateurs.json',
  },
} as const

/** Where one indicator stands in the library: an address that another page gives. */
export const indicatorPath = (key: string) => `${paths.indicators}#${key}`

/** A plan that the guide gives, on its way to a protocol: its fields are in the address. */
export const takePlanPath = (fields: Readonly<Record<string, string>>) =>
  `${paths.take}?${new URLSearchParams({ quoi: 'plan', ...fields })}`

export const takeIndicatorPath = (key: string) =>
  `${paths.take}?${new URLSearchParams({ quoi: 'indicateur', lequel: key })}`
