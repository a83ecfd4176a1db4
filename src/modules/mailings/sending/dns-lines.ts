export type DnsFound = 'good' | 'missing' | 'different' | 'unreachable'

/** A line of the domain: what it must say, and what is published there. */
export interface DnsLine {
  readonly kind: 'spf' | 'dkim' | 'dmarc' | 'mx'
  readonly type: 'TXT' | 'MX'
  readonly name: string
  /** To be pasted as it is. */
  readonly value: string
  readonly found: DnsFound
  readonly there: readonly string[]
}

export interface DnsWanted {
  readonly fromDomain: string
  readonly dkimDomain: string
  readonly selector: string
  /** Public key in base64 (DER), when this instance has a key. */
  readonly publicKey: string | undefined
  readonly returnDomain: string
  readonly mailHost: string
  readonly instanceHost: string
  readonly contact: string
}

/** What to publish so that others believe that our letters are ours. */
export function linesWanted(wanted: DnsWanted): readonly Omit<DnsLine, 'found' | 'there'>[] {
  const { returnDomain, fromDomain, dkimDomain, selector, publicKey } = wanted
  const spf = (name: string) =>
    ({ kind: 'spf', type: 'TXT', name, value: `v=spf1 a:${wanted.mailHost} mx ~all` }) as const
  return [
    ...new Map([spf(returnDomain), spf(fromDomain)].map((line) => [line.name, line])).values(),
    {
      kind: 'dkim',
      type: 'TXT',
      name: `${selector}._domainkey.${dkimDomain}`,
      value: publicKey ? `v=DKIM1; k=rsa; p=${publicKey}` : 'DKIM_PRIVATE_KEY ?',
    },
    {
      kind: 'dmarc',
      type: 'TXT',
      name: `_dmarc.${fromDomain}`,
      value: `v=DMARC1; p=none; adkim=r; aspf=r; rua=mailto:${wanted.contact}`,
    },
    { kind: 'mx', type: 'MX', name: returnDomain, value: `10 ${wanted.instanceHost}` },
  ]
}

/** Is what is published good enough? Spaces and order are free; a stricter DMARC is welcome. */
export function judgeLine(
  { kind, value }: Pick<DnsLine, 'kind' | 'value'>,
  there: readonly string[],
): DnsFound {
  if (kind === 'mx') return there.length > 0 ? 'good' : 'missing'
  const start = { spf: 'v=spf1', dkim: 'p=', dmarc: 'v=DMARC1' }[kind]
  const ours = there.filter((line) => line.includes(start))
  if (ours.length === 0) return 'missing'
  // Two SPF lines are an error for whoever reads them (RFC 7208 §3.2).
  if (ours.length > 1) return 'different'
  const words = ours[0] ?? ''
  if (kind === 'dmarc') return /\bp=(none|quarantine|reject)\b/.test(words) ? 'good' : 'different'
  if (kind === 'spf') {
    const [, host = ''] = /a:(\S+)/.exec(value) ?? []
    return words.includes(host) || /\b(include|ip4|ip6):/.test(words) ? 'good' : 'different'
  }
  return keyIn(words) === keyIn(value) ? 'good' : 'different'
}

function keyIn(line: string): string {
  return /p=([A-Za-z0-9+/=\s]+)/.exec(line)?.[1]?.replaceAll(/\s/g, '') ?? ''
}
