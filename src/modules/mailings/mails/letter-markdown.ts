import MarkdownIt from 'markdown-it'
import { ink } from './letter-look.ts'

/**
 * Text written by people, for mail clients: no HTML of theirs, no picture, and the look written on each
 * element, since many clients drop style sheets.
 */
export function letterMarkdown(markdown: string, baseUrl: string): string {
  return reader.render(markdown, { baseUrl })
}

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')

const looks: Readonly<Record<string, string>> = {
  paragraph_open: 'margin:0 0 16px',
  bullet_list_open: 'margin:0 0 16px;padding:0 0 0 24px',
  ordered_list_open: 'margin:0 0 16px;padding:0 0 0 24px',
  list_item_open: 'margin:0 0 6px',
  blockquote_open: `margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${ink.line}`,
}

for (const [rule, look] of Object.entries(looks)) {
  reader.renderer.rules[rule] = (tokens, at, options, _env, self) => {
    tokens[at]?.attrSet('style', look)
    return self.renderToken(tokens, at, options)
  }
}

/** The title of the letter is h1 and those of its parts h2: those of a text begin under them. */
for (const rule of ['heading_open', 'heading_close'] as const) {
  reader.renderer.rules[rule] = (tokens, at, options, _env, self) => {
    const token = tokens[at]
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`
    if (token && rule === 'heading_open')
      token.attrSet('style', 'margin:0 0 8px;font-size:18px;line-height:1.3')
    return self.renderToken(tokens, at, options)
  }
}

reader.renderer.rules['link_open'] = (tokens, at, options, env, self) => {
  const token = tokens[at]
  const href = String(token?.attrGet('href') ?? '')
  token?.attrSet('href', absolute(href, String(env?.['baseUrl'] ?? '')))
  token?.attrSet('class', 'lien')
  token?.attrSet('style', `color:${ink.action}`)
  return self.renderToken(tokens, at, options)
}

/** A mail has no place of its own: an address of the house is written whole. */
export function absolute(href: string, baseUrl: string): string {
  return href.startsWith('/') && !href.startsWith('//') ? `${baseUrl}${href}` : href
}
