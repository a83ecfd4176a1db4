/** The French addresses of this room, once. The public archive is at `/lettres`. */
export const paths = {
  sendings: '/envois',
  sending: '/envois/:id',
} as const

export function pathTo(name: Exclude<keyof typeof paths, 'sendings'>, id: string): string {
  return paths[name].replace(':id', id)
}
