import { expect, test } from 'vitest'
import { isDowngrade, readTarget } from './read-target.ts'

const target = (address: string) => {
  const read = readTarget(address)
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}

test('an ordinary address is read whole, without its fragment', () => {
  const { url, host, port, secure } = target('HTTPS://Élus.Exemple.FR/fiche?q=é#haut')
  expect(url.href).toBe('https://xn--lus-9la.exemple.fr/fiche?q=%C3%A9')
  expect({ host, port, secure }).toEqual({
    host: 'xn--lus-9la.exemple.fr',
    port: 443,
    secure: true,
  })
  expect(target('http://[2606:4700::1111]/').host).toBe('2606:4700::1111')
  expect(target('http://exemple.fr:443/')).toMatchObject({ port: 443, secure: false })
})

test.each([
  ['une phrase', 'not-an-address'],
  [`https://exemple.fr/${'a'.repeat(2048)}`, 'not-an-address'],
  ['file:///etc/passwd', 'scheme'],
  ['https://une:personne@exemple.fr/', 'credentials'],
  ['https://exemple.fr:8443/', 'port'],
  ['https://base/', 'not-public'],
  ['https://imprimante.local/', 'not-public'],
  ['https://imprimante.local./', 'not-public'],
])('%s is refused: %s', (address, refusal) => {
  expect(readTarget(address)).toEqual({ ok: false, refusal })
})

test('from a sealed connection one goes to another, and from an open one anywhere', () => {
  const sealed = target('https://exemple.fr/')
  const open = target('http://exemple.fr/')
  expect(isDowngrade(sealed, open)).toBe(true)
  expect(isDowngrade(sealed, sealed)).toBe(false)
  expect(isDowngrade(open, sealed)).toBe(false)
  expect(isDowngrade(open, open)).toBe(false)
  expect(isDowngrade(undefined, open)).toBe(false)
})
