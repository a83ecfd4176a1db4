import { raw } from 'hono/html'
import MarkdownIt from 'markdown-it'

/** HTML is shown, never run; pictures are left out: they would call on other sites. */
const reader = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')

/** The titles of the page are h1 and h2: those of a text written by people begin under them. */
for (const rule of ['heading_open', 'heading_close'] as const) {
  reader.renderer.rules[rule] = (tokens, at, options, _env, self) => {
    const token = tokens[at]
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
    return self.renderToken(tokens, at, options)
  }
}

/** A link written by anyone promises nothing to search engines. */
reader.renderer.rules['link_open'] = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('rel', 'nofollow')
  return self.renderToken(tokens, at, options)
}

/** Text written by people in Markdown, made safe. */
export function Prose({ markdown }: { markdown: string }) {
  return <div class="prose">{raw(reader.render(markdown))}</div>
}
