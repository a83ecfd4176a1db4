import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { DrawPageLink } from '../../recruits/index.ts'
import { closedTexts } from '../texts/closed.ts'

export interface LetterOnlyPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly help: Help
}

/** Registration runs, for those who have a letter: whoever kept the address of the others is told, and whom to call. */
export function LetterOnlyPage({ frame, draw, help }: LetterOnlyPageProps) {
  const texts = closedTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.letterOnlyTitle}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      <Notice tone="caution">
        <p>{texts.letterOnly(draw.title)}</p>
        <HelpLine locale={frame.locale} help={help} />
      </Notice>
      <ButtonLink href={codePaths.enter}>{texts.haveLetter}</ButtonLink>
      <DrawPageLink draw={draw} label={texts.toDraw} />
    </Layout>
  )
}
