import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FramedPage } from '#ui/FramedPage/FramedPage.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import type { Edition } from '../edition.ts'
import { paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'
import { stepsOf } from './EditionPage.tsx'

interface FramedEditionPageProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly takesIdeas: boolean
}

/** Where an edition stands, and what one can do, for the page of another site. */
export function FramedEditionPage({ frame, edition, takesIdeas }: FramedEditionPageProps) {
  const texts = editionTexts[frame.locale]
  return (
    <FramedPage
      frame={frame}
      title={edition.title}
      titleIn={writtenLocale}
      path={paths.edition(edition.slug)}
    >
      <Facts items={[{ name: texts.envelope, value: texts.money(edition.envelopeCents) }]} />
      <Steps items={stepsOf(frame.locale, edition)} />
      {takesIdeas ? (
        <p>
          <a
            class="button action"
            href={frame.baseUrl + paths.propose(edition.slug)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {texts.goPropose}
          </a>
        </p>
      ) : null}
    </FramedPage>
  )
}
