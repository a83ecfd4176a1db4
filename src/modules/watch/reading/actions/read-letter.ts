import { Readable } from 'node:stream'
import { Splitter } from 'mailsplit'
import type { RawLetter } from '#platform/mail/mailbox.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { webAddress } from '../../canonical-address.ts'
import { decodeText } from '../charset.ts'
import { headerWords, transferred } from '../letter-words.ts'
import { lineOf, wordsOf } from './clean-html.ts'
import type { FeedItem } from './read-feed.ts'

export interface ReadLetter {
  /** The list it was sent to, or the domain it came from: never somebody's address. */
  readonly source: { readonly address: string; readonly title: string; readonly home: string }
  readonly item: FeedItem
}

/** Of what is written; the rest of a letter is pictures and attached files. */
const longestPart = 300_000
const mostLinks = 12

/** One letter as a find of the watch: its title, its words, where it leads. Nothing of it is drawn. */
export async function readLetter(letter: RawLetter): Promise<ReadLetter> {
  const { head, html, text } = await taken(letter)
  const domain = domainIn(head('from')) ?? 'courriel.invalid'
  const home = `https://${domain}/`
  const list = /<([^<>\s]{3,200})>/.exec(head('list-id'))?.[1]?.toLowerCase()
  const name = lineOf(
    asText(
      head('from')
        .replace(/<[^<>]*>\s*$/, '')
        .replace(/^\s*"|"\s*$/g, ''),
    ),
    80,
  )
  const links = linksIn(html, text)
  const archived = webAddress(head('archived-at').replace(/[<>]/g, ''))?.href
  const own = archived ?? links.find(({ isPage }) => isPage)?.href
  // The first link of many letters is the front page of a site.
  const deep = links.filter(({ href }) => new URL(href).pathname.length > 1)
  const extract = wordsOf(html.trim() ? html : asText(text))
  const subject = lineOf(asText(head('subject')))
  return {
    source: {
      address: list ?? domain,
      title: list ? name || list : domain,
      home,
    },
    item: {
      guidHash: hashOf(head, html.trim() ? html : text),
      address: own ?? deep[0]?.href ?? links[0]?.href ?? home,
      isItsPage: own !== undefined || (links.length === 1 && deep.length === 1),
      title: subject || extract.slice(0, 100).trim() || domain,
      extract: withLinks(extract, links),
      // Whoever writes to a list signs it; whoever writes to the house alone is nobody's business.
      authors: list ? name : '',
      publishedAt: dateOf(head('date')) ?? letter.receivedAt,
      picture: '',
      licenceSaid: [],
    },
  }
}

type Head = (name: string) => string

async function taken({ bytes }: RawLetter) {
  const found: { html?: string; text?: string } = {}
  let head: Head = () => ''
  let part: { kind: 'html' | 'text'; said: string; encoding: string; chunks: Buffer[] } | undefined
  const end = () => {
    if (!part) return
    const { kind, said, encoding, chunks } = part
    const words = decodeText(transferred(Buffer.concat(chunks), encoding), said)
    if (!found[kind]?.trim()) found[kind] = words
    part = undefined
  }
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: 512 * 1024 })
  let size = 0
  try {
    for await (const piece of Readable.from([bytes]).pipe(splitter)) {
      if (piece.type === 'node') {
        end()
        const lines = (name: string) => piece.headers.get(name)[0] ?? ''
        if (piece.root) head = (name) => headerWords(lines(name).replace(/^[^:]*:/, ''))
        const type = String(piece.contentType || 'text/plain').toLowerCase()
        const kind = type === 'text/html' ? 'html' : type === 'text/plain' ? 'text' : undefined
        if (!kind || piece.disposition === 'attachment') continue
        size = 0
        part = {
          kind,
          said: lines('content-type'),
          encoding: String(piece.encoding || ''),
          chunks: [],
        }
      } else if (piece.type === 'body' && part && size < longestPart) {
        part.chunks.push(piece.value)
        size += piece.value.length
      }
    }
  } catch {
    // Badly made, or cut: what was read of it is kept, so that it is lost for nobody.
  }
  end()
  const { html = '', text = '' } = found
  // No letter at all: its bytes are what it says.
  const isBare = !head('subject') && !html.trim() && !text.trim()
  return { head, html, text: isBare ? decodeText(bytes.subarray(0, 2_000)) : text }
}

interface LetterLink {
  readonly href: string
  readonly words: string
  /** The words of the link say that it is this letter, as a page. */
  readonly isPage: boolean
}

/** Where a letter leads, without what only serves to leave it. */
function linksIn(html: string, text: string): LetterLink[] {
  const raw = html.trim()
    ? [
        ...html.matchAll(
          /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"<]{0,4000})"|'([^'<]{0,4000})')[^<>]*>([\s\S]{0,2000}?)<\/a>/gi,
        ),
      ].map(([, double, single, inside = '']) => ({
        href: lineOf(double ?? single ?? '', 2_000),
        words: lineOf(inside, 120),
      }))
    : [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([href]) => ({ href, words: '' }))
  const links = new Map<string, LetterLink>()
  for (const { href, words } of raw.slice(0, 300)) {
    const address = webAddress(href)?.href
    if (!address || links.has(address) || leaving.test(`${words} ${address}`)) continue
    links.set(address, { href: address, words, isPage: asPage.test(words) })
  }
  return [...links.values()].slice(0, mostLinks)
}

const leaving =
  /unsubscri|d[ée]sabonn|d[ée]sinscri|se d[ée]sins|opt.?out|manage.{0,12}preferences|g[ée]rer.{0,12}pr[ée]f[ée]rences/i
const asPage =
  /(dans|in) (votre|un|le|your|a|the) (navigateur|browser)|en ligne|view online|web version|version web/i

function withLinks(extract: string, links: readonly LetterLink[]): string {
  const lines = links.map(({ href, words }) => (words ? `${words} : ${href}` : href))
  return [extract, ...lines].filter(Boolean).join('\n').slice(0, 6_000)
}

/** The same letter has the same mark, on whatever way it came and however often. */
function hashOf(head: Head, words: string): string {
  const marks = ['message-id', 'date', 'from', 'subject'].map(head)
  return sha256Of([...marks, words].join('\n'))
}

function domainIn(from: string): string | undefined {
  const domain = /@([a-z0-9.-]+)(?:\s*>)?\s*$/i.exec(from)?.[1]?.toLowerCase()
  return domain && /\.[a-z]{2,}$/.test(domain) && webAddress(`https://${domain}/`)
    ? domain
    : undefined
}

function dateOf(words: string): Date | undefined {
  const at = Date.parse(words.replace(/\(.*/s, ''))
  const year = Number.isNaN(at) ? 0 : new Date(at).getUTCFullYear()
  return year >= 1990 && year <= 2100 ? new Date(at) : undefined
}

/** Text that is not HTML, for what reads HTML. */
function asText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
