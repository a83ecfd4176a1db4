import { describe, expect, test } from 'vitest'
import { judgeLine, linesWanted } from './dns-lines.ts'

const lines = linesWanted({
  fromDomain: 'labo.fr',
  dkimDomain: 'labo.fr',
  selector: 'ouvroir',
  publicKey: 'MIIB+/=',
  returnDomain: 'retours.labo.fr',
  mailHost: 'smtp.labo.fr',
  instanceHost: 'ouvroir.labo.fr',
  contact: 'contact@labo.fr',
})
const line = (kind: string) => {
  const dnsLine = lines.find((item) => item.kind === kind)
  if (!dnsLine) throw new Error(kind)
  return dnsLine
}

describe('the lines of the domain', () => {
  test('say who may send, with which key, what to do otherwise, and where returns go', () => {
    expect(lines.map(({ name }) => name)).toEqual([
      'retours.labo.fr',
      'labo.fr',
      'ouvroir._domainkey.labo.fr',
      '_dmarc.labo.fr',
      'retours.labo.fr',
    ])
    expect(line('dkim').value).toBe('v=DKIM1; k=rsa; p=MIIB+/=')
  })

  test('are good when they say the same in another form, and not when the key is another', () => {
    expect(judgeLine(line('dkim'), ['v=DKIM1;k=rsa;p=MIIB +/='])).toBe('good')
    expect(judgeLine(line('dkim'), ['v=DKIM1; p=AUTRE'])).toBe('different')
    expect(judgeLine(line('dkim'), [])).toBe('missing')
    expect(judgeLine(line('spf'), ['google-site-verification=x'])).toBe('missing')
    expect(judgeLine(line('spf'), ['v=spf1 a:smtp.labo.fr -all'])).toBe('good')
    expect(judgeLine(line('spf'), ['v=spf1 -all'])).toBe('different')
    expect(judgeLine(line('spf'), ['v=spf1 a -all', 'v=spf1 mx -all'])).toBe('different')
    expect(judgeLine(line('dmarc'), ['v=DMARC1; p=reject'])).toBe('good')
    expect(judgeLine(line('mx'), ['10 mx.labo.fr'])).toBe('good')
    expect(judgeLine(line('mx'), [])).toBe('missing')
  })
})
