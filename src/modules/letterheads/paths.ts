/** The French addresses of this room, once. */
export const paths = {
  list: '/entetes',
  add: '/entetes/nouvelle',
  entity: (id: string) => `/entetes/${id}`,
  preview: (id: string) => `/entetes/${id}/apercu.pdf`,
  remove: (id: string) => `/entetes/${id}/supprimer`,
} as const
