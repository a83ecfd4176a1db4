/** The French addresses of this room, once. */
export const paths = {
  outbox: '/maison/courriels',
  outboxMail: '/maison/courriels/:id',
  release: '/maison/courriels/relacher',
  releaseChosen: '/maison/courriels/relacher-choisis',
  retryChosen: '/maison/courriels/reessayer-choisis',
  outboxFile: '/maison/courriels/exporter',
  state: '/maison/etat',
  verify: '/maison/etat/chaine',
  activity: '/activite',
  activityFiles: { csv: '/activite.csv', xlsx: '/activite.xlsx' },
  activityJson: '/activite.json',
} as const

export function outboxMailPath(id: string): string {
  return paths.outboxMail.replace(':id', id)
}

/** The list of those that wait for a person after a restore. */
export const heldMails = `${paths.outbox}?etat=retenus`

/** The list of those that did not leave. */
export const failedMails = `${paths.outbox}?etat=pas-partis`
