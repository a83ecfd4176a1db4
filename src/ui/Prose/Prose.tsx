import { proseBlocks } from '#kit/prose/blocks.ts'
import { BlockView } from '../DocumentView/BlockView.tsx'

/**
 * Text written by people, with the signs of the writing tools drawn. HTML in it is shown, never run; pictures
 * of other sites are not called. The titles of the page are h1 and h2: those of the text begin under them.
 */
export function Prose({ markdown }: { markdown: string }) {
  return (
    <div class="prose">
      {proseBlocks(markdown).map((block) => (
        <BlockView block={block} level={3} />
      ))}
    </div>
  )
}
