import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { crumbTexts } from '../texts/crumbs.ts'

export function recruitCrumbs(frame: Frame, draw: Draw) {
  const texts = crumbTexts[frame.locale]
  return [
    { label: texts.draws, href: drawPaths.list },
    { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
    { label: texts.recruit, href: recruitPaths.board(draw.slug) },
  ]
}
