const base = (slug: string) => `/experiences/${slug}/protocole`
const writing = (slug: string, section: string) => `${base(slug)}/ecrire/${section}`

/** The French addresses of the protocol, said once. */
export const protocolPaths = {
  read: base,
  at: (slug: string, anchor: string) => `${base(slug)}#${anchor}`,
  document: (slug: string, format: ProtocolFormat) => `${base(slug)}.${format}`,
  begin: (slug: string) => `${base(slug)}/commencer`,

  workshop: (slug: string) => `${base(slug)}/ecrire`,
  part: (slug: string, part: string) => `${base(slug)}/parties/${part}`,
  /** Where a question is answered, wherever it stands: leads to its field in its part. */
  section: writing,
  reconcile: (slug: string, section: string, draft: string) =>
    `${writing(slug, section)}/rapprocher/${draft}`,
  comments: (slug: string, section: string) => `${writing(slug, section)}/remarques`,
  comment: (slug: string, id: string) => `${base(slug)}/remarques/${id}`,

  row: (slug: string, section: string, row: string) => `${writing(slug, section)}/lignes/${row}`,
  /** A row to add, with fields that the address begins. */
  rowBegun: (slug: string, section: string, values: Readonly<Record<string, string>>) =>
    `${writing(slug, section)}/lignes/nouveau?${new URLSearchParams(values)}`,
  rowRemove: (slug: string, section: string, row: string) =>
    `${writing(slug, section)}/lignes/${row}/retirer`,
  rowMove: (slug: string, section: string, row: string) =>
    `${writing(slug, section)}/lignes/${row}/deplacer`,
  milestones: (slug: string, phase: string) => `${writing(slug, 'etapes')}/lignes/${phase}/jalons`,
  milestoneRemove: (slug: string, phase: string, milestone: string) =>
    `${writing(slug, 'etapes')}/lignes/${phase}/jalons/${milestone}/retirer`,
  instrument: (slug: string, phase: string, instrument: string) =>
    `${writing(slug, 'etapes')}/lignes/${phase}/outils/${instrument}`,
  newInstrument: (slug: string, phase: string, kind: string) =>
    `${writing(slug, 'etapes')}/lignes/${phase}/outils/nouveau?genre=${kind}`,
  instrumentRemove: (slug: string, phase: string, instrument: string) =>
    `${writing(slug, 'etapes')}/lignes/${phase}/outils/${instrument}/retirer`,
  importRows: (slug: string, section: string) => `${writing(slug, section)}/reprendre`,

  attach: (slug: string, checklist: string) => `${base(slug)}/listes/${checklist}/joindre`,
  detach: (slug: string, checklist: string) => `${base(slug)}/listes/${checklist}/detacher`,

  versions: (slug: string) => `${base(slug)}/versions`,
  versionsPage: (slug: string, number: number) => `${base(slug)}/versions?page=${number}`,
  version: (slug: string, version: number | string) => `${base(slug)}/versions/${version}`,
  restore: (slug: string) => `${base(slug)}/versions/remettre`,
  /** Sent from the page that compares it with what stands: a refusal is read there. */
  restoreFrom: (slug: string, from: number) => `${base(slug)}/versions/remettre?de=${from}`,
  differences: (slug: string) => `${base(slug)}/differences`,
  differencesOf: (slug: string, from: number, to: number) =>
    `${base(slug)}/differences?de=${from}&a=${to}`,
  differencesNow: (slug: string, from: number) => `${base(slug)}/differences?de=${from}`,

  adoption: (slug: string) => `${base(slug)}/adoption`,
  freeze: (slug: string) => `${base(slug)}/figer`,
  amendments: (slug: string) => `${base(slug)}/avenants`,
  amendmentFreeze: (slug: string) => `${base(slug)}/avenants/figer`,
  amendmentAbandon: (slug: string) => `${base(slug)}/avenants/abandonner`,
  verify: (slug: string) => `${base(slug)}/verifier`,
  frozenFile: (slug: string, version: number) => `${base(slug)}/${frozenFileName(version)}`,

  /** A plan of analysis as it was frozen, by its place among those of the protocol, from 1. */
  planFile: (slug: string, version: number, place: number) =>
    `${base(slug)}/${planFileName(version, place)}`,

  family: (slug: string) => `/experiences/${slug}/famille`,
  adopt: (slug: string) => `/experiences/${slug}/reprendre`,
} as const

export type ProtocolFormat = 'pdf' | 'docx' | 'md' | 'json'

/** `protocole-v7.json`: the name under which the frozen bytes are kept and checked. */
export function frozenFileName(version: number): string {
  return `protocole-v${version}.json`
}

/** `plan-v7-1.json`: what `ouvroir trials analyse --plan` takes as it is. */
export function planFileName(version: number, place: number): string {
  return `plan-v${version}-${place}.json`
}
