import type { Locale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { protocolFreezingTexts } from '../../protocol/nouns.ts'

export interface TogetherLinksProps {
  readonly locale: Locale
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

/** Before a form that notes what was decided elsewhere: the way to decide it here. */
export function TogetherLinks({ locale, links }: TogetherLinksProps) {
  const texts = protocolFreezingTexts[locale]
  if (links.length === 0) return null
  return (
    <>
      <p>{texts.togetherLead}</p>
      <p class="actions">
        {links.map(({ label, href }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ))}
      </p>
      <h2>{texts.decidedElsewhere}</h2>
    </>
  )
}
