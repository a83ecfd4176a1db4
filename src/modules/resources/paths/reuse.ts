import { paths } from '../paths.ts'

/** Addresses of the files of a resource, of its reuse and of its twins. */
export const reusePaths = {
  licences: paths.licences,
  register: '/ressources/reutilisations',
  queue: '/ressources/reutilisations/a-relire',
  accept: '/ressources/reutilisations/:id/publier',
  decline: '/ressources/reutilisations/:id/refuser',
  proof: '/ressources/reutilisations/confirmer/:token',
  reuse: '/ressources/:slug/reutiliser',
  lineage: '/ressources/:slug/lignee',
  derive: '/ressources/:slug/adapter',
  files: '/ressources/:slug/fichiers',
  file: '/ressources/:slug/fichiers/:id',
  editFile: '/ressources/:slug/fichiers/:id/modifier',
  raiseFile: '/ressources/:slug/fichiers/:id/monter',
  removeFile: '/ressources/:slug/fichiers/:id/retirer',
} as const

type Names = Readonly<Partial<Record<'slug' | 'id' | 'token', string>>>

export function reusePath(path: keyof typeof reusePaths, names: Names = {}): string {
  return reusePaths[path].replace(/:(slug|id|token)/g, (_, name: keyof Names) => names[name] ?? '')
}

/** The file itself, from anywhere: `href` is the address of the resource. */
export function absoluteFilePath(href: string, slug: string, id: string): string {
  return new URL(reusePath('file', { slug, id }), href).href
}

/** The same resource in other forms, at its own address with an ending. */
export const twins = [
  'pdf',
  'docx',
  'odt',
  'md',
  'mediawiki',
  'bib',
  'ris',
  'csl.json',
  'jsonld',
  'png',
  'zip',
] as const
export type Twin = (typeof twins)[number]

/** Those that are read, as links on the page: the others are for machines. */
export const readTwins = ['pdf', 'docx', 'odt', 'md', 'mediawiki'] as const

/** A parameter stands for a whole part of an address: the ending is in its shape. */
export function twinRoute(twin: Twin): string {
  return `/ressources/:file{[a-z0-9-]+\\.${twin.replace('.', '\\.')}}`
}

export function twinPath(slug: string, twin: Twin): string {
  return `/ressources/${slug}.${twin}`
}

/** Where twins were before; these addresses lead to the new ones for ever. */
export const formerTwins = { pdf: 'pdf', docx: 'docx', md: 'md', json: 'jsonld' } as const

export function formerTwinRoute(ending: keyof typeof formerTwins): string {
  return `/ressources/:slug/fiche.${ending}`
}
