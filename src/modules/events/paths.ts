export const paths = {
  agenda: '/agenda',
  set: '/seances/ensemble/:id',
  addSession: '/seances/ensemble/:id/ajouter',
  participants: '/seances/ensemble/:id/personnes',
  withdraw: '/seances/ensemble/:id/personnes/:person/retirer',
  session: '/seances/:id',
  edit: '/seances/:id/modifier',
  runSheet: '/seances/:id/deroule',
  runSheetPdf: '/seances/:id/deroule.pdf',
  runSheetMove: '/seances/:id/deroule/:item/deplacer',
  runSheetRemove: '/seances/:id/deroule/:item/enlever',
  attendance: '/seances/:id/emargement',
  attendancePdf: '/seances/:id/emargement.pdf',
  paper: '/seances/:id/saisie-papier',
  close: '/seances/:id/tenue',
  cancel: '/seances/:id/annuler',
} as const

type Path = Exclude<keyof typeof paths, 'agenda'>

/** The address of a page of a session or of a set. */
export function pathTo(name: Path, id: string, more: Readonly<Record<string, string>> = {}) {
  return Object.entries(more).reduce(
    (path, [part, value]) => path.replace(`:${part}`, value),
    paths[name].replace(':id', id),
  )
}
