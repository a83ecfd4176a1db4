import { createHash, createPublicKey, verify } from 'node:crypto'

/**
 * Checks a DKIM signature from RFC 6376 alone (relaxed/relaxed, rsa-sha256), without the library that
 * signs. Returns the names of the headers it covers, or what is wrong.
 */
export function checkDkim(
  message: Buffer,
  keyOf: (name: string) => string,
): { readonly covers: readonly string[]; readonly domain: string } | string {
  const text = message.toString('latin1')
  const cut = text.indexOf('\r\n\r\n')
  const headers = text.slice(0, cut).split(/\r\n(?![ \t])/)
  const signature = headers.find((header) => /^dkim-signature:/i.test(header))
  if (!signature) return 'not signed'
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .replace(/\s+/g, '')
      .split(';')
      .filter(Boolean)
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
  )
  const tag = (name: string) => tags.get(name) ?? ''
  if (tag('a') !== 'rsa-sha256' || tag('c') !== 'relaxed/relaxed') return 'another method'

  const body = relaxedBody(text.slice(cut + 4))
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64')
  if (bodyHash !== tag('bh')) return 'the body was changed'

  const left = [...headers]
  const covers = tag('h').toLowerCase().split(':')
  const signed = covers.flatMap((name) => {
    // Headers are signed from the last of a name to the first (§5.4.2); a name that is not there signs its absence.
    const at = left.findLastIndex((header) => nameOf(header) === name)
    return at < 0 ? [] : left.splice(at, 1).map(relaxedHeader)
  })
  const own = relaxedHeader(signature).replace(/(\bb=)[^;]*/, '$1')
  const words = `${signed.map((header) => `${header}\r\n`).join('')}${own}`
  const key = createPublicKey({
    key: Buffer.from(keyOf(`${tag('s')}._domainkey.${tag('d')}`), 'base64'),
    format: 'der',
    type: 'spki',
  })
  const good = verify('sha256', Buffer.from(words, 'latin1'), key, Buffer.from(tag('b'), 'base64'))
  return good ? { covers, domain: tag('d') } : 'the headers were changed'
}

function nameOf(header: string): string {
  return header.slice(0, header.indexOf(':')).trim().toLowerCase()
}

/** §3.4.2 */
function relaxedHeader(header: string): string {
  const value = header.slice(header.indexOf(':') + 1)
  return `${nameOf(header)}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}

/** §3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  const whole = lines.join('\r\n').replace(/(\r\n)*$/, '')
  return whole === '' ? '' : `${whole}\r\n`
}
