/** The French addresses of the import of past experiments, once. */
export const pastPaths = {
  importing: '/experiences/importer',
  imported: (id: string) => `/experiences/importer/${id}`,
  columns: (id: string) => `/experiences/importer/${id}/colonnes`,
  confirm: (id: string) => `/experiences/importer/${id}/confirmer`,
  undo: (id: string) => `/experiences/importer/${id}/annuler`,
  rejected: (id: string) => `/experiences/importer/${id}/rejets.csv`,
} as const
