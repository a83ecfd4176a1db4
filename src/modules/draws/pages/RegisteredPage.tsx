import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../draw.ts'
import { drawPaths } from '../paths.ts'
import { codePaths } from '../recruit-paths.ts'
import type { Recruitment } from '../recruitment.ts'
import { registrationTexts } from '../texts/registration.ts'
import { ReturnCode } from './CodePages.tsx'
import { HelpLine } from './HelpLine.tsx'

/**
 * What follows a registration: what happens next, when, and how one will know. The code alone opens it, so it says nothing
 * of who registered; the ticket is said once, in the notice.
 */
export function RegisteredPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly code: string
}) {
  const { frame, draw, recruitment, code } = props
  const { locale } = frame
  const said = registrationTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : '')
  return (
    <Layout
      frame={frame}
      title={said.completeTitle}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      <h2>{said.nextTitle}</h2>
      <ol>
        {draw.state === 'recruiting' ? (
          <li>{said.nextClosing(day(draw.registrationClosesOn))}</li>
        ) : null}
        <li>{said.nextDraw(day(draw.drawOn))}</li>
        <li>{said.nextDrawn(said.days(recruitment.answerDays))}</li>
        <li>{said.nextNotDrawn}</li>
      </ol>
      <ReturnCode locale={locale} code={code} />
      <p>
        <ButtonLink href={codePaths.code(code)} tone="quiet">
          {said.seeOwn}
        </ButtonLink>
      </p>
      <p>
        <a href={drawPaths.draw(draw.slug)}>{said.proof}</a>
      </p>
      <HelpLine locale={locale} recruitment={recruitment} isHint />
    </Layout>
  )
}
