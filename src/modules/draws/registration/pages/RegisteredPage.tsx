import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import { DrawPageLink } from '../../recruits/index.ts'
import type { ToldSessions } from '../../recruits/nouns.ts'
import { whatComesNext } from '../texts/next.ts'
import { registrationTexts } from '../texts/registration.ts'
import { ReturnCode } from './CodePages.tsx'

/**
 * What follows a registration: what happens next, when, and how one will know. The code alone opens it, so it says nothing
 * of who registered. The ticket is said once, to whoever has just sent, and after what concerns them more.
 */
export function RegisteredPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly sessions: ToldSessions
  readonly code: string
}) {
  const { frame, draw, recruitment, sessions, code } = props
  const { notice } = frame
  const { locale } = frame
  const texts = registrationTexts[locale]
  return (
    <Layout
      frame={{ ...frame, notice: undefined }}
      title={texts.completeTitle}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      <h2>{texts.nextTitle}</h2>
      <ol>
        {whatComesNext(draw, recruitment, sessions, locale).map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      <ReturnCode frame={frame} code={code} />
      <p>
        <ButtonLink href={codePaths.code(code)} tone="quiet">
          {texts.seeOwn}
        </ButtonLink>
      </p>
      {notice ? (
        <>
          <h2>{texts.ticketTitle}</h2>
          <p>{notice}</p>
        </>
      ) : null}
      <DrawPageLink draw={draw} label={texts.proof} />
      <HelpLine locale={locale} help={recruitment} isHint />
    </Layout>
  )
}
