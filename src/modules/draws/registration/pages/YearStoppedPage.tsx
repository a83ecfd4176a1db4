import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import { questionTexts } from '../texts/question.ts'

/** Too many wrong years of birth were given for a letter: whoever it is for calls. */
export function YearStoppedPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
}) {
  const { frame, draw, recruitment } = props
  const texts = questionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.stoppedTitle}
      lead={texts.stoppedLead}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      refused
    >
      <HelpLine locale={frame.locale} help={recruitment} />
    </Layout>
  )
}
