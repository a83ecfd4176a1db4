import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { decidedTexts, decisionTexts, type SeenDecision } from '../../procedure/nouns.ts'

/** A sheet to write on while it is decided; once it is taken, its paper, to print, to quote and to send on. */
export function SheetLinks({ frame, seen }: { frame: Frame; seen: SeenDecision }) {
  const { slug, outcome } = seen.held.decision
  const texts = decidedTexts[frame.locale]
  if (outcome === undefined) {
    return (
      <ButtonLink href={decisionPaths.sheet(slug, 'pdf')} tone="quiet">
        {decisionTexts[frame.locale].sheet}
      </ButtonLink>
    )
  }
  return (
    <>
      <ButtonLink href={decisionPaths.sheet(slug, 'pdf')} tone="quiet">
        {texts.link}
      </ButtonLink>
      <ButtonLink href={decisionPaths.sheet(slug, 'docx')} tone="quiet" download>
        {texts.word}
      </ButtonLink>
      <ButtonLink href={decisionPaths.sheet(slug, 'odt')} tone="quiet" download>
        {texts.odt}
      </ButtonLink>
    </>
  )
}
