import { z } from 'zod'
import { requiredDay } from '#kit/fields.ts'

/** The day the association decided to count. */
export const clicksShape = z.object({ decidedOn: requiredDay })

/** What is known of a link of a letter that counts clicks: a number, and nothing about anyone. */
export interface LinkCount {
  readonly number: number
  readonly href: string
  /** Undefined below five: so few could be told apart by whoever knows them. */
  readonly clicks: number | undefined
}

export const fewClicks = 5

export function shownClicks(clicks: number): number | undefined {
  return clicks < fewClicks ? undefined : clicks
}

/**
 * Puts an address of ours in place of each link of a drawn letter (HTML), the same for all readers, and
 * gives back where each leads. The ways out ({{unsubscribe}}, {{preferences}}), the archive and mail
 * addresses stay what they are: who leaves or chooses is not counted.
 */
export function withCountedLinks(
  html: string,
  input: { readonly addressOf: (number: number) => string; readonly plain: readonly string[] },
): { readonly html: string; readonly hrefs: readonly string[] } {
  const hrefs: string[] = []
  const written = html.replace(/(<a\b[^>]*?\bhref=")([^"]*)(")/g, (all, before, href, after) => {
    const target = unescaped(href)
    if (!/^https?:\/\//i.test(target) || target.includes('{{') || input.plain.includes(target)) {
      return all
    }
    const known = hrefs.indexOf(target)
    const number = known === -1 ? hrefs.push(target) : known + 1
    return `${before}${input.addressOf(number)}${after}`
  })
  return { html: written, hrefs }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
