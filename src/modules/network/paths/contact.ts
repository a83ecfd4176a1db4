/** The French addresses of contacts and of their import, once. */
export const contactPaths = {
  list: '/reseau/contacts',
  add: '/reseau/contacts/nouveau',
  addAt: (territoryId: string) => `/reseau/contacts/nouveau?territoire=${territoryId}`,
  one: (id: string) => `/reseau/contacts/${id}`,
  remove: (id: string) => `/reseau/contacts/${id}/retirer`,
  inform: '/reseau/contacts/informes',
  twins: '/reseau/contacts/doublons',
  merge: '/reseau/contacts/doublons/reunir',
  file: '/reseau/contacts/exporter',
  /** Addresses of the files before one asked for them by an act. */
  oldFiles: [
    '/reseau/contacts/export.csv',
    '/reseau/contacts/export.xlsx',
    '/reseau/contacts/export.json',
  ],
  importing: '/reseau/contacts/importer',
  imported: (id: string) => `/reseau/contacts/importer/${id}`,
  mapping: (id: string) => `/reseau/contacts/importer/${id}/colonnes`,
  confirm: (id: string) => `/reseau/contacts/importer/${id}/confirmer`,
  rejected: (id: string) => `/reseau/contacts/importer/${id}/rejets.csv`,
  undo: (id: string) => `/reseau/contacts/importer/${id}/annuler`,
} as const
