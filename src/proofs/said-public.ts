/** Says that anyone may read what is at an address. */
const claim = /\bpubli(?:c|que|cs|ques)\b/i
/** Of other meanings: an intention of the law, people who came, a place where one says something aloud. */
const other =
  /données publiques|public data|intérêt public|service public|public officer|organisation publique|en public\b|in public\b/gi

const blocks = /<(p|li|td|dd|h[1-6])\b[^>]*>((?:(?!<\1\b)[\s\S])*?)<\/\1>/g
const anchors = /<a\b[^>]*?\shref="(\/(?!\/)[^"]*)"[^>]*>([\s\S]*?)<\/a>/g
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Links of a page whose own words say public; or whose words are an address, after a sentence that does. */
export function saidPublic(html: string): readonly { said: string; to: string }[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const plain = (href: string) => href.replaceAll('&amp;', '&').replace(/#.*$/, '')
  const said = (text: string) => claim.test(text.replace(other, ''))
  const byName = [...main.matchAll(anchors)].flatMap(([, to = '', inside = '']) =>
    said(words(inside)) ? [{ said: words(inside), to: plain(to) }] : [],
  )
  const byAddress = [...main.matchAll(blocks)].flatMap(([, , inside = '']) =>
    said(words(inside.replace(anchors, '')))
      ? [...inside.matchAll(anchors)].flatMap(([, to = '', name = '']) =>
          /^(?:https?:\/\/|\/)\S+$/.test(words(name))
            ? [{ said: words(inside), to: plain(to) }]
            : [],
        )
      : [],
  )
  return [...byName, ...byAddress].filter(({ to }) => to !== '')
}
