import { raw } from 'hono/html'
import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(
  'image',
)

/** Text written by people in Markdown. HTML in it is shown, never run; headings start at level 3. */
export function Prose({ markdown: source }: { markdown: string }) {
  return <div class="prose">{raw(markdown.render(source))}</div>
}
