import { ownOf } from '#kit/own.ts'

/** Addresses of the door of an event, of presences, and of what follows. */
export const presencePaths = {
  checkIn: '/agenda/:slug/accueil',
  checkInQueue: '/agenda/:slug/accueil/envoi',
  checkInClose: '/agenda/:slug/accueil/terminer',
  checkInWorker: '/agenda/:slug/accueil/hors-ligne.js',
  presences: '/agenda/:slug/presences',
  presencesFile: '/agenda/:slug/presences/exporter',
  /** Before the file was asked by an act. */
  oldPresencesCsv: '/agenda/:slug/presences.csv',
  presenceSettings: '/agenda/:slug/presences/reglages',
  sheetPdf: '/agenda/:slug/emargement.pdf',
  badgesPdf: '/agenda/:slug/badges.pdf',
  paper: '/agenda/:slug/emargement',
  rollPdf: '/agenda/:slug/feuilles-a-cases.pdf',
  rollScans: '/agenda/:slug/emargement/images',
  imports: '/agenda/:slug/releves',
  oneImport: '/agenda/:slug/releves/:id',
  importRejected: '/agenda/:slug/releves/:id/de-cote.csv',
  importDrop: '/agenda/:slug/releves/:id/abandonner',
  replay: '/agenda/:slug/revoir',
  ownReplay: '/inscription/:token/revoir',
  ownMaterial: '/inscription/:token/supports/:id',
  ticket: '/inscription/:token/billet',
  ticketPdf: '/inscription/:token/billet.pdf',
  ownCertificate: '/inscription/:token/attestation.pdf',
  opinion: '/agenda/avis/:token',
  opinions: '/agenda/:slug/avis',
  opinionsCsv: '/agenda/:slug/avis.csv',
  certificates: '/agenda/:slug/attestations',
  certificatesPdf: '/agenda/:slug/attestations.pdf',
  certificatePdf: '/agenda/:slug/attestations/:id/pdf',
  certificateWithdraw: '/agenda/:slug/attestations/:id/retirer',
  checkCertificate: '/attestations',
  certificate: '/attestations/:code',
  materials: '/agenda/:slug/supports',
  material: '/agenda/:slug/supports/:id',
  materialRemove: '/agenda/:slug/supports/:id/enlever',
  materialResource: '/agenda/:slug/supports/:id/ressource',
  replayResource: '/agenda/:slug/revoir/ressource',
} as const

/** The address with its parts: `presencePath('presences', { slug })`. */
export function presencePath(
  name: keyof typeof presencePaths,
  parts: Readonly<Record<string, string>> = {},
): string {
  return presencePaths[name].replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(ownOf(parts, part) ?? ''),
  )
}
