const coachings = '/reseau/coachings'

export const coachingPaths = {
  ask: '/reseau/coaching',
  follow: (token: string) => `/reseau/coaching/suivi/${token}`,
  withdrawByLink: (token: string) => `/reseau/coaching/suivi/${token}/retirer`,
  list: coachings,
  files: { csv: `${coachings}.csv`, xlsx: `${coachings}.xlsx`, json: `${coachings}.json` },
  show: (id: string) => `${coachings}/${id}`,
  propose: (id: string) => `${coachings}/${id}/proposer`,
  answer: (id: string) => `${coachings}/${id}/reponse`,
  withdraw: (id: string) => `${coachings}/${id}/retirer`,
  sessions: (id: string) => `${coachings}/${id}/seances`,
  notes: (id: string, session: string) => `${coachings}/${id}/seances/${session}/notes`,
  eraseNote: (id: string, note: string) => `${coachings}/${id}/notes/${note}/effacer`,
  notesFile: (id: string) => `${coachings}/${id}/notes.txt`,
  close: (id: string) => `${coachings}/${id}/clore`,
  reopen: (id: string) => `${coachings}/${id}/rouvrir`,
  consent: (id: string) => `${coachings}/${id}/accord`,
  thank: (id: string) => `${coachings}/${id}/badge`,
  learning: (id: string) => `${coachings}/${id}/enseignement`,
} as const

export const skillPaths = {
  list: '/reseau/competences',
  file: '/reseau/competences/exporter',
  own: '/reseau/competences/les-miennes',
  confirmOwn: '/reseau/competences/les-miennes/confirmer',
  removeOwn: '/reseau/competences/les-miennes/retirer',
  confirm: (token: string) => `/reseau/competences/confirmer/${token}`,
} as const
