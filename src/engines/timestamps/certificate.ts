import { X509Certificate } from 'node:crypto'
import { type Der, oidOf, readDer, toHex } from './der.ts'

/** A certificate: Node’s reading of it, and the few fields that Node does not tell. */
export interface Certificate {
  readonly bytes: Uint8Array
  readonly node: X509Certificate
  readonly issuer: Uint8Array
  readonly serial: Uint8Array
  readonly keyId: Uint8Array | undefined
  readonly purposes: { readonly critical: boolean; readonly names: readonly string[] } | undefined
}

const purposesOid = '2.5.29.37'
const keyIdOid = '2.5.29.14'

export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  try {
    const fields = readDer(bytes)?.parts[0]?.parts ?? []
    const at = fields[0]?.place === 3 ? 1 : 0
    const [serial, , issuer] = fields.slice(at)
    if (!serial || !issuer) return undefined
    const extensions = fields.find(({ place, tag }) => place === 3 && tag === 3)?.parts[0]?.parts
    const keyId = extensionOf(extensions, keyIdOid)
    const purposes = extensionOf(extensions, purposesOid)
    return {
      ...{ bytes, node: new X509Certificate(bytes), issuer: issuer.bytes, serial: serial.value },
      keyId: keyId?.value.value,
      purposes: purposes && {
        ...{ critical: purposes.critical, names: purposes.value.parts.map(oidOf) },
      },
    }
  } catch {
    return undefined
  }
}

function extensionOf(extensions: readonly Der[] | undefined, wanted: string) {
  const own = extensions?.find(({ parts }) => oidOf(parts[0]) === wanted)
  const octets = own?.parts.at(-1)
  const value = octets && readDer(octets.value)
  return value && { value, critical: own?.parts[1]?.tag === 1 && own.parts[1].value[0] === 0xff }
}

/** Certificates of a PEM file, in their order. */
export function readPem(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.flatMap((block) => {
    const text = block.replace(/-----[A-Z ]+-----|\s/g, '')
    return readCertificate(new Uint8Array(Buffer.from(text, 'base64'))) ?? []
  })
}

/** Is it the one that a signer names, by issuer and number or by key? */
export function isNamed({ issuer, serial, keyId }: Certificate, id: Der): boolean {
  if (id.place === 3) return keyId !== undefined && toHex(keyId) === toHex(id.value)
  const [name, number] = id.parts
  return (
    name !== undefined &&
    number !== undefined &&
    toHex(name.bytes) === toHex(issuer) &&
    toHex(number.value) === toHex(serial)
  )
}

export function isValidAt({ node }: Certificate, at: Date): boolean {
  return Date.parse(node.validFrom) <= at.getTime() && at.getTime() <= Date.parse(node.validTo)
}

/** Do signatures lead from this certificate, through those given, to one of the roots, all valid at that time? */
export function leadsTo(
  from: Certificate,
  between: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
  depth = 0,
): boolean {
  const isRoot = roots.some(({ node }) => node.fingerprint256 === from.node.fingerprint256)
  if (isRoot) return isValidAt(from, at)
  if (depth > 5 || !isValidAt(from, at)) return false
  return [...roots, ...between].some(
    (next) =>
      next.node.ca &&
      next.node.fingerprint256 !== from.node.fingerprint256 &&
      from.node.checkIssued(next.node) &&
      from.node.verify(next.node.publicKey) &&
      leadsTo(next, between, roots, at, depth + 1),
  )
}
