const thing = (kind: string, id: string) => `/discussions/${kind}/${id}`
const comment = (kind: string, id: string, comment: string) => `${thing(kind, id)}/${comment}`

export const paths = {
  mine: '/discussions',
  letters: '/mon-compte/discussions',
  thing,
  follow: (kind: string, id: string) => `${thing(kind, id)}/suivre`,
  read: (kind: string, id: string) => `${thing(kind, id)}/lu`,
  answer: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/repondre`,
  edit: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/modifier`,
  remove: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/retirer`,
  joinFile: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/joindre`,
  file: (kind: string, id: string, at: string, file: string) =>
    `${comment(kind, id, at)}/fichiers/${file}`,
  smallPicture: (kind: string, id: string, at: string, file: string) =>
    `${comment(kind, id, at)}/fichiers/${file}/apercu`,
  removeFile: (kind: string, id: string, at: string, file: string) =>
    `${comment(kind, id, at)}/fichiers/${file}/retirer`,
  resolve: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/regler`,
  settleTask: (kind: string, id: string, at: string) => `${comment(kind, id, at)}/fait`,
  /** A draft read by a link: made by the team, opened by whoever holds it. */
  share: (kind: string, id: string) => `${thing(kind, id)}/partager`,
  closeLink: (kind: string, id: string, link: string) =>
    `${thing(kind, id)}/partager/${link}/fermer`,
  readRemarks: (kind: string, id: string, link: string) => `${thing(kind, id)}/partager/${link}/lu`,
  draft: (token: string) => `/brouillons/${token}`,
  draftRead: (token: string, code: string) => `/brouillons/${token}/${code}`,
  draftRemark: (token: string, code: string) => `/brouillons/${token}/${code}/remarque`,
  stop: (token: string, letter: string) => `/discussions/courriels/${token}/${letter}`,
  stopped: '/discussions/courriels/arretes',
} as const

/** Where this very message stands on the page of its thing. */
export function commentAt(kind: string, id: string, at: string): string {
  return `${thing(kind, id)}#m-${at}`
}
