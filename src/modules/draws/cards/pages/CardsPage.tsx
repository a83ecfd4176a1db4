import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { locales } from '#kit/texts.ts'
import { PrintSheetsForm } from '#modules/scans/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { cardTexts } from '../texts/cards.ts'

export interface CardsPageProps {
  readonly frame: Frame
  readonly draw: Draw
  /** Registration without a letter is open: cards of a stall register. */
  readonly isOpen: boolean
  readonly form: FormState
}

/** Reply cards: printed here for those who have no letter, read on a page of their own. */
export function CardsPage({ frame, draw, isOpen, form }: CardsPageProps) {
  const texts = cardTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.pageTitle}
      lead={texts.pageLead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>
        <ButtonLink href={recruitPaths.cardScans(draw.slug)}>{texts.scan}</ButtonLink>
      </p>
      {isOpen ? (
        <PrintSheetsForm
          {...{ frame, form, texts }}
          languages={locales}
          id="cartes"
          action={recruitPaths.cards(draw.slug)}
        />
      ) : (
        <Notice tone="caution">
          <p>{texts.toOpen}</p>
          <p>
            <a href={recruitPaths.board(draw.slug)}>{texts.settings}</a>
          </p>
        </Notice>
      )}
    </Layout>
  )
}
