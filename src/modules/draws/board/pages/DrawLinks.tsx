import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { crumbTexts } from '../../recruits/nouns.ts'
import { registrationTexts } from '../../registration/nouns.ts'
import { proceedingsTexts, sealTexts } from '../../seals/nouns.ts'

export interface DrawLinksProps {
  readonly locale: Locale
  readonly draw: Pick<Draw, 'slug' | 'state'>
  readonly mayRun: boolean
}

/** From the page of a draw to its proof, its session, and what those who run it do next. */
export function DrawLinks({ locale, draw, mayRun }: DrawLinksProps) {
  const texts = sealTexts[locale]
  return (
    <ul class="links">
      {draw.state === 'recruiting' ? (
        <li>
          <a href={codePaths.enter}>{registrationTexts[locale].enterTitle}</a>
        </li>
      ) : null}
      <li>
        <a href={openCallPaths.record(draw.slug)}>{recruitTexts[locale].links.record}</a>
      </li>
      {mayRun ? (
        <li>
          <a href={recruitPaths.board(draw.slug)}>{crumbTexts[locale].recruit}</a>
        </li>
      ) : null}
      <li>
        <a href={sealPaths.receipt(draw.slug)}>{texts.receipt}</a>
      </li>
      <li>
        <a href={sealPaths.ceremony(draw.slug)}>{texts.ceremony}</a>
      </li>
      {mayRun ? (
        <li>
          <a href={sealPaths.proceedings(draw.slug)}>{proceedingsTexts[locale].open}</a>
        </li>
      ) : null}
      <li>
        <a href={sealPaths.proof}>{texts.claimsLink}</a>
      </li>
    </ul>
  )
}
