/** The French addresses of this room, once. */
export const paths = {
  list: '/territoires',
  own: '/mon-territoire',
  search: '/territoires/recherche.json',
  asCsv: '/territoires.csv',
  asJson: '/territoires.json',
  newOrganisation: '/territoires/nouvelle-organisation',
  territory: (slug: string) => `/territoires/${slug}`,
  territoryJson: (slug: string) => `/territoires/${slug}/donnees.json`,
  edit: (slug: string) => `/territoires/${slug}/modifier`,
  members: (slug: string) => `/territoires/${slug}/membres`,
  removeMember: (slug: string) => `/territoires/${slug}/membres/retirer`,
  picture: (slug: string) => `/territoires/${slug}/carte.svg`,
  sharedPicture: (slug: string) => `/territoires/${slug}/partage.png`,
} as const
