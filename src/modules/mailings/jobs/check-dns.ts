import { createPrivateKey, createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import type { Config } from '#platform/config.ts'
import { type DnsLine, judgeLine, linesWanted } from '../sending/nouns.ts'
import { domainOfFrom, returnDomainOf } from './write-message.ts'

export type { DnsLine } from '../sending/nouns.ts'

type Resolve = Pick<Resolver, 'resolveTxt' | 'resolveMx'>

/** What the domain must say for our letters to be believed, and what it says today. */
export async function checkDns(
  config: Config,
  resolver: Resolve = new Resolver({ timeout: 4_000, tries: 2 }),
): Promise<readonly DnsLine[]> {
  const fromDomain = domainOfFrom(config)
  const wanted = linesWanted({
    fromDomain,
    dkimDomain: config.DKIM_DOMAIN ?? fromDomain,
    selector: config.DKIM_SELECTOR,
    publicKey: config.DKIM_PRIVATE_KEY && publicKeyOf(config.DKIM_PRIVATE_KEY),
    returnDomain: returnDomainOf(config),
    mailHost: config.SMTP_URL ? new URL(config.SMTP_URL).hostname : 'smtp.exemple.fr',
    instanceHost: new URL(config.baseUrl).hostname,
    contact: config.OUVROIR_CONTACT,
  })
  return Promise.all(
    wanted.map(async (line) => {
      const there = await published(resolver, line)
      if (!there) return { ...line, found: 'unreachable' as const, there: [] }
      return { ...line, found: judgeLine(line, there), there }
    }),
  )
}

function publicKeyOf(privateKey: string): string {
  const key = createPublicKey(createPrivateKey(privateKey.replaceAll('\\n', '\n')))
  return key.export({ type: 'spki', format: 'der' }).toString('base64')
}

/** Undefined when nobody answers: it is not the same as “nothing is published”. */
async function published(
  resolver: Resolve,
  { type, name }: Pick<DnsLine, 'type' | 'name'>,
): Promise<readonly string[] | undefined> {
  try {
    if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
    const hosts = await resolver.resolveMx(name)
    return hosts.map(({ priority, exchange }) => `${priority} ${exchange}`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENODATA' || code === 'ENOTFOUND' ? [] : undefined
  }
}
