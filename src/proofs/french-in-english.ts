/** What a voice would read aloud in one language while it is written in another. */
export interface Said {
  readonly text: string
  /** Names of the elements around it, the nearest last. */
  readonly where: string
}

/** Words that no English sentence has, nor a sum in the signs of one: `2ce1`. */
const french =
  /(?<![\p{L}\p{N}’'-])(?:le|la|les|des|du|une|et|est|pour|dans|avec|qui|que|au|aux|ce|cette|nous|vous|leur|leurs|sont|chaque|entre|chez|sans|ou|où|se|sa|ses|de)(?![\p{L}\p{N}’'-])|(?<!\p{L})(?:l|d|qu|n|c|s)[’'](?=\p{L})/iu

/** Not read as words; or where no element may stand around some of them, so that only a whole text says its language. */
const unsaid = new Set(['script', 'style', 'code', 'pre', 'svg', 'textarea', 'template'])
const wordsOnly = new Set(['title', 'option'])
/** Sums and keys, by pairs of signs. */
const sum = /^[\da-f ]{30,}$/
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'col', 'area'])

interface Open {
  readonly name: string
  readonly language: string
  readonly seen: string
}

/** Each text of a page with the language that is nearest to it. */
function textsOf(html: string): readonly (Said & { readonly language: string })[] {
  const found: (Said & { language: string })[] = []
  const open: Open[] = []
  let skipped = 0
  for (const [token, close, name = '', attributes = ''] of html.matchAll(
    /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/g,
  )) {
    if (name) {
      const tag = name.toLowerCase()
      if (empty.has(tag)) continue
      if (close) {
        const at = open.findLastIndex((one) => one.name === tag)
        for (const gone of open.splice(at)) if (unsaid.has(gone.name)) skipped--
      } else {
        const language = / lang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.language ?? ''
        const hint = / class="([^" ]*)/.exec(attributes)?.[1]
        open.push({ name: tag, language, seen: hint ? `${tag}.${hint}` : tag })
        if (unsaid.has(tag)) skipped++
      }
    } else if (skipped === 0 && !token.startsWith('<')) {
      const text = plain(token)
      const language = open.at(-1)?.language ?? ''
      if (text !== '' && !sum.test(text) && !wordsOnly.has(open.at(-1)?.name ?? ''))
        found.push({
          text,
          language,
          where: open
            .slice(-4)
            .map(({ seen }) => seen)
            .join(' > '),
        })
    }
  }
  return found
}

/** French that a page in English would have read with an English voice. `names` are said the same in both. */
export function frenchSaidInEnglish(html: string, names: readonly string[]): readonly Said[] {
  return textsOf(html).filter(
    ({ language, text }) => language === 'en' && french.test(without(text, names)),
  )
}

function without(text: string, names: readonly string[]): string {
  let left = text
  for (const name of names) left = left.replaceAll(name, ' ')
  return left
}

export function plain(html: string): string {
  return html
    .replace(/&nbsp;|&#160;|[\u00a0\u202f]/g, ' ')
    .replace(/&#39;|&apos;/g, '’')
    .replace(/'/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
