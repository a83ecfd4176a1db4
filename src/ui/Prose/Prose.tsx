import { proseBlocks } from '#kit/prose/blocks.ts'
import { writtenLocale } from '#kit/texts.ts'
import { BlockView } from '../DocumentView/BlockView.tsx'

/**
 * Text written by people, with the signs of the writing tools drawn. HTML in it is shown, never run; pictures
 * of other sites are not called. The titles of the page are h1 and h2: those of the text begin under them.
 * A text says its language, so that a voice that reads an English page aloud pronounces it as it is written.
 */
export function Prose(props: { markdown: string; language?: string | undefined }) {
  const { markdown, language = writtenLocale } = props
  return (
    <div class="prose" lang={language}>
      {proseBlocks(markdown).map((block) => (
        <BlockView block={block} level={3} />
      ))}
    </div>
  )
}
