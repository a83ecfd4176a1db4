import sanitize from 'sanitize-html'
import { onOneLine } from '#kit/words.ts'

const options: sanitize.IOptions = {
  allowedTags: [
    'p',
    'br',
    'li',
    'ul',
    'ol',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'tr',
    'td',
    'th',
  ],
  allowedAttributes: {},
  // What they hold is no text for readers.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
  ],
  nestingLimit: 100,
}

/**
 * A page of elsewhere as plain text: `## ` before its headings, `- ` before the points of its lists.
 * Nothing that could run, load or lead elsewhere is left.
 */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html)
  const clean = sanitize(html, options)
  return tidy(
    onOneLine(clean)
      .replace(/<h[1-6]>/g, '\n\n## ')
      .replace(/<li>/g, '\n- ')
      .replace(/<(td|th)>/g, ' · ')
      .replace(/<br \/>|<\/tr>/g, '\n')
      .replace(/<\/(p|h[1-6]|ul|ol|blockquote)>/g, '\n\n')
      .replace(/<[^<>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\u{10ffff}]/gu, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
