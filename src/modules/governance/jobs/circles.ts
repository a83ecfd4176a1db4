import { paths } from '../paths.ts'
import { circleTexts } from '../texts/circles.ts'
import type { Part } from './parts.ts'

/** Circles, their roles and who holds them. */
export const circlePart: Part = {
  links: (_viewer, locale) => [
    { label: circleTexts[locale].circles, href: paths.circles, public: false },
  ],
}
