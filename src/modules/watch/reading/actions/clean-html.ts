import { compile } from 'html-to-text'
import sanitizeHtml from 'sanitize-html'

/** More than this of one text is never looked at. */
const longest = 60_000

/**
 * The words of a piece of HTML that somebody else wrote, and nothing else of it: cleaned by a sanitiser
 * that forgets scripts, styles and forms with what they hold, then written as plain text. What comes out
 * is text, and is shown as text.
 */
export function wordsOf(html: string, most = 4_000): string {
  if (!/[<&]/.test(html)) return cut(readable(html.slice(0, longest)), most)
  const clean = sanitizeHtml(html.slice(0, longest), {
    allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'div'],
    allowedAttributes: {},
    nonTextTags: [...hidden],
    nestingLimit: 50,
  })
  return cut(readable(write(clean)), most)
}

/** Made once: it costs more than what it does. */
const write = compile({
  wordwrap: false,
  selectors: ['h1', 'h2', 'h3', 'h4'].map((selector) => ({
    selector,
    options: { uppercase: false },
  })),
  limits: { maxDepth: 60, maxChildNodes: 2_000 },
})

/** The text of a piece of HTML on one line, for a title or a name. */
export function lineOf(html: string, most = 300): string {
  return wordsOf(html, most * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .trim()
}

const hidden = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'svg',
  'math',
  'template',
  'iframe',
]

/** A text without controls, and without the marks that turn a line around (U+202E and the like). */
function readable(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/(?<![ \t\u00a0])[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most)
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), most - 40)).trim()}…`
}
