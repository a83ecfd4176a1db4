/** The French addresses of this room, once. The public archive is at `/lettres`. */
export const paths = {
  sendings: '/envois',
  pauseMany: '/envois/suspendre',
  resumeMany: '/envois/reprendre',
  suppressions: '/envois/adresses-ecartees',
  lift: '/envois/adresses-ecartees/lever',
  suppressionsFile: '/envois/adresses-ecartees/exporter',
  release: '/envois/reprise',
  sending: '/envois/:id',
  send: '/envois/:id/envoyer',
  hour: '/envois/:id/heure',
  hourOff: '/envois/:id/heure/annuler',
  pause: '/envois/:id/pause',
  resume: '/envois/:id/reprendre',
  cancel: '/envois/:id/annuler',
  retry: '/envois/:id/incertaines',
  leave: '/lettres/desabonnement/:token',
  preferences: '/lettres/preferences/:token',
  link: '/lettres/lien/:token',
  clicks: '/envois/clics',
  forget: '/lettres/preferences/:token/effacer',
} as const

export const sendingFiles = {
  csv: '/envois.csv',
  xlsx: '/envois.xlsx',
  json: '/envois.json',
} as const

type OfSending = 'sending' | 'send' | 'hour' | 'hourOff' | 'pause' | 'resume' | 'cancel' | 'retry'

export function pathTo(name: OfSending, id: string): string {
  return paths[name].replace(':id', id)
}

export function leavePath(token: string): string {
  return paths.leave.replace(':token', token)
}

export function preferencesPath(token: string): string {
  return paths.preferences.replace(':token', token)
}

export function forgetPath(token: string): string {
  return paths.forget.replace(':token', token)
}

export function linkPath(token: string): string {
  return paths.link.replace(':token', token)
}
