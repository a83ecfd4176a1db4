import { type PosterWords, posterSize, posterSvg } from '#kit/papers/poster.ts'
import { download } from '../answers.ts'
import type { HttpContext } from '../routes.ts'
import { posterOf } from './raster.ts'

/** The picture of a link, signed by the house: drawn when it is first asked for, then kept as long as it says the same. */
export async function sendPoster(c: HttpContext, words: Omit<PosterWords, 'foot'>) {
  const svg = posterSvg({ ...words, foot: c.var.ctx.settings.houseName })
  return download(c, await posterOf(svg, posterSize), {
    name: 'partage.png',
    mediaType: 'image/png',
    inline: true,
  })
}
