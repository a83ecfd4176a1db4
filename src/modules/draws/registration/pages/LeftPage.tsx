import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import { DrawPageLink } from '../../recruits/index.ts'
import { registrationTexts } from '../texts/registration.ts'

/**
 * What follows a no, or a withdrawal: nothing more to do, and whom to call after a slip. It cannot be taken back from here:
 * what was known of the person is erased at once, as they were told before pressing.
 */
export function LeftPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
}) {
  const { frame, draw, recruitment } = props
  const texts = registrationTexts[frame.locale]
  const until = draw.registrationClosesOn
  return (
    <Layout
      frame={frame}
      title={texts.leftTitle}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      {texts.leftNext.map((one) => (
        <p>{one}</p>
      ))}
      {draw.state === 'recruiting' ? (
        <p>{texts.leftBack(until ? writtenDay(until, frame.locale) : '')}</p>
      ) : null}
      <HelpLine locale={frame.locale} help={recruitment} />
      <DrawPageLink draw={draw} label={texts.proof} />
    </Layout>
  )
}
