import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { maySeeDraw } from '../../permissions.ts'

/** Who came with a letter has no account: the page is offered when an outsider opens it. */
export function DrawPageLink({ draw, label }: { readonly draw: Draw; readonly label: string }) {
  if (!maySeeDraw(undefined, draw)) return null
  return (
    <p>
      <a href={drawPaths.draw(draw.slug)}>{label}</a>
    </p>
  )
}
