/** Where letters are written, and to whom: for those who write them. */
export const writingPaths = {
  newLetter: '/envois/nouvelle',
  write: '/envois/:id/ecrire',
  envelope: '/envois/:id/ecrire/enveloppe',
  addBlock: '/envois/:id/ecrire/ajouter',
  pick: '/envois/:id/ecrire/puiser',
  block: '/envois/:id/ecrire/morceaux/:at',
  moveBlock: '/envois/:id/ecrire/morceaux/:at/deplacer',
  removeBlock: '/envois/:id/ecrire/morceaux/:at/enlever',
  versions: '/envois/:id/versions',
  preview: '/envois/:id/apercu',
  plainPreview: '/envois/:id/apercu.txt',
  trial: '/envois/:id/essai',
  audience: '/envois/:id/destinataires',
  ready: '/envois/:id/prete',
  segments: '/envois/segments',
  segment: '/envois/segments/:segment',
  removeSegment: '/envois/segments/:segment/supprimer',
} as const

/** Who subscribed, and how they come and go as files. */
export const readerPaths = {
  readers: '/envois/inscrits',
  lists: '/envois/listes',
  list: '/envois/listes/:list',
  importReaders: '/envois/inscrits/importer',
  exportReaders: '/envois/inscrits/exporter',
  /** Before the file was asked by an act. */
  oldExport: '/envois/inscrits.csv',
} as const

/** For everybody. */
export const archivePaths = {
  archive: '/lettres',
  feed: '/lettres.atom',
  letter: '/lettres/:slug',
  picture: '/lettres/:slug/partage.png',
  image: '/lettres/:slug/images/:file',
  subscribe: '/lettres/inscription',
  asked: '/lettres/demande-envoyee',
  confirm: '/lettres/inscription/:token',
} as const

type Parts = Readonly<Record<string, string>>

/** An address with its parts filled in. */
export function filled(path: string, parts: Parts): string {
  return Object.entries(parts).reduce(
    (address, [part, value]) => address.replace(`:${part}`, encodeURIComponent(value)),
    path,
  )
}
