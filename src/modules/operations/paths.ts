export const paths = {
  outbox: '/maison/courriels',
  outboxMail: '/maison/courriels/:id',
  release: '/maison/courriels/relacher',
  activity: '/activite',
  state: '/maison/etat',
} as const

export function outboxMailPath(id: string): string {
  return paths.outboxMail.replace(':id', id)
}
