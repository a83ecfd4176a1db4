/** The French addresses of imports, once. */
export const importPaths = {
  importing: '/ressources/importer',
  imported: (id: string) => `/ressources/importer/${id}`,
  prepare: (id: string) => `/ressources/importer/${id}/preparer`,
  confirm: (id: string) => `/ressources/importer/${id}/confirmer`,
  undo: (id: string) => `/ressources/importer/${id}/annuler`,
  rejected: (id: string) => `/ressources/importer/${id}/rejets.csv`,
  report: (id: string) => `/ressources/importer/${id}/compte-rendu.csv`,
} as const
