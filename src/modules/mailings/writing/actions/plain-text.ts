import { convert } from 'html-to-text'

/**
 * The plain twin of a mail written in HTML: the same words in the same order, links after theirs. A picture is what
 * is said of it; one that only adorns is passed over.
 */
export function plainText(html: string, picture: (alt: string) => string): string {
  return convert(html, {
    wordwrap: 72,
    formatters: {
      said: ({ attribs }, _, builder) => {
        const alt = attribs?.['alt']?.trim()
        if (alt) builder.addInline(`[${picture(alt)}]`)
      },
    },
    selectors: [
      { selector: 'img', format: 'said' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 3 } },
      { selector: 'h3', options: { uppercase: false, leadingLineBreaks: 1 } },
      // Shown in the list of mails only; the plain twin begins with the letter itself.
      { selector: 'body > div:first-child[style]', format: 'skip' },
    ],
  })
}
