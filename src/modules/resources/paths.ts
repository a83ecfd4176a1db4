export const paths = {
  list: '/ressources',
  files: { csv: '/ressources.csv', xlsx: '/ressources.xlsx' },
  oai: '/oai',
  feed: '/ressources.atom',
  dump: '/ressources/export.jsonl',
  archive: '/ressources/export.tar',
  licences: '/ressources/licences',
  show: '/ressources/:slug',
  zenodo: '/ressources/:slug/zenodo.zip',
  reply: '/ressources/:slug/repondre',
  publish: '/ressources/:slug/publier',
} as const

export function resourcePath(slug: string): string {
  return `/ressources/${slug}`
}

export function replyPath(slug: string): string {
  return `/ressources/${slug}/repondre`
}

export function publishPath(slug: string): string {
  return `/ressources/${slug}/publier`
}

export function zenodoPath(slug: string): string {
  return `/ressources/${slug}/zenodo.zip`
}

/** Addresses under `/ressources/` that no resource may take: pages are there, or were. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'a-relire',
  'a-verifier',
  'depuis-une-adresse',
  'doublons',
  'ecrire',
  'export',
  'importer',
  'licences',
  'moderation',
  'nouvelle',
  'recherches',
  'relecture',
  'reutilisations',
  'verifier',
])
