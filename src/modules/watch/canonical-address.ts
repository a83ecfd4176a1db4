import { parseUrl } from '#kit/parse-url.ts'
/**
 * The address of a work without what only says how one came to it: two feeds that tell of the same page
 * give the same one. Used to compare, never to fetch. Undefined for what is not a page of the web.
 */
export function canonicalAddress(address: string, base?: string): string | undefined {
  const url = webAddress(address, base)
  if (!url) return undefined
  url.protocol = 'https:'
  url.hash = ''
  url.hostname = url.hostname.replace(/^(www|m|amp)\./, '')
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name)
  }
  url.searchParams.sort()
  url.pathname = url.pathname
    .replace(/\/(amp|index\.(html?|php))\/?$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')
  return url.href
}

/** An address of http or https, whole, without credentials; nothing for any other. */
export function webAddress(address: string, base?: string): URL | undefined {
  const text = address.trim()
  const url = text ? parseUrl(text, base) : undefined
  if (!url) return undefined
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  if (!url.hostname || url.href.length > 2_000) return undefined
  url.username = ''
  url.password = ''
  return url
}

const tracking =
  /^(utm_|mtm_|pk_|piwik_|hsa_|mc_|oly_|vero_|at_|xtor$|fbclid$|gclid$|dclid$|msclkid$|yclid$|igshid$|mkt_tok$|_hs(enc|mi)$|ref$|ref_src$|source$|src$|share$|spm$|amp$|feature$|wt_mc$|cmpid$|ns_(mchannel|source|campaign)$)/i
