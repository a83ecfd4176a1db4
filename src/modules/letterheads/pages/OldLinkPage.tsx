import type { Frame } from '#kit/frame.ts'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { oldLinkTexts } from '../texts/old-link.ts'

/** What a room says of its own links: what may have happened, and where to go instead. */
export interface OldLinkWords {
  readonly ways: readonly string[]
  /** Known, where the room knows this very link: what may have happened to any link is then not said. */
  readonly lead?: string | undefined
  readonly onward: string
}

/** The link of a letter that opens nothing any more: what may have happened, and whom to ask. */
export function OldLinkPage(props: {
  readonly frame: Frame
  readonly help: Help
  readonly words: OldLinkWords
  readonly href: string
}) {
  const { frame, help, words, href } = props
  const texts = oldLinkTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={words.lead ?? texts.lead}>
      <ul>
        {[...(words.lead ? [] : texts.ways), ...words.ways].map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>
        <a href={href}>{words.onward}</a>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
