import { type Der, hexNumber, oidOf, readDer, timeOf } from './der.ts'

/** What an authority answered, taken apart; nothing in it is checked yet. */
export interface Response {
  readonly info: StampInfo
  /** The bytes that were signed, through their hash. */
  readonly content: Uint8Array
  readonly signer: Signer
  readonly certificates: readonly Uint8Array[]
}

/** RFC 3161, `TSTInfo`. */
export interface StampInfo {
  readonly policy: string
  readonly hash: string
  readonly imprint: Uint8Array
  readonly serial: string
  readonly at: Date
  readonly nonce: string | undefined
}

/** RFC 5652, `SignerInfo`. */
export interface Signer {
  /** Issuer and number, or key, of the certificate; compared with those that came. */
  readonly id: Der
  readonly digest: string
  /** Written as a set, as it is signed. */
  readonly attributes: Uint8Array
  /** Value of each signed attribute, by its name. */
  readonly signed: ReadonlyMap<string, Der>
  readonly algorithm: Der
  readonly signature: Uint8Array
}

const signedData = '1.2.840.113549.1.7.2'
const stampInfo = '1.2.840.113549.1.9.16.1.4'

/**
 * A response (`.tsr`) of RFC 3161, DER. `undefined` when it is no such thing, `'refused'` when the authority says that it
 * gives no stamp. Never throws.
 */
export function readResponse(bytes: Uint8Array): Response | 'refused' | undefined {
  try {
    const [status, token] = readDer(bytes)?.parts ?? []
    const code = status?.parts[0]
    if (code?.tag !== 2) return undefined
    // 0: granted; 1: granted with changes.
    if (code.value.length !== 1 || (code.value[0] ?? 9) > 1) return 'refused'
    return token && readToken(token)
  } catch {
    return undefined
  }
}

function readToken({ parts: [kind, wrapped] }: Der): Response | undefined {
  const fields = oidOf(kind) === signedData ? wrapped?.parts[0]?.parts : undefined
  if (!fields) return undefined
  const [, , content, ...others] = fields
  const certificates = others.find(({ place, tag }) => place === 3 && tag === 0)
  const signers = fields.at(-1)?.parts ?? []
  const [der] = signers
  const octets = content?.parts[1]?.parts[0]
  if (oidOf(content?.parts[0]) !== stampInfo || !octets || !der || signers.length !== 1)
    return undefined
  const bytes = octetsOf(octets)
  const info = readInfo(bytes)
  const signer = readSigner(der)
  return (
    info &&
    signer && {
      ...{ info, content: bytes, signer },
      certificates: (certificates?.parts ?? []).map((certificate) => certificate.bytes),
    }
  )
}

/** Some authorities cut the octets in pieces. */
function octetsOf(der: Der): Uint8Array {
  return der.parts.length === 0
    ? der.value
    : Uint8Array.from(der.parts.flatMap((part) => [...octetsOf(part)]))
}

function readInfo(bytes: Uint8Array): StampInfo | undefined {
  const [version, policy, imprint, serial, time, ...others] = readDer(bytes)?.parts ?? []
  const at = time && timeOf(time)
  const hashed = imprint?.parts[1]
  if (version?.tag !== 2 || hashed?.tag !== 4 || serial?.tag !== 2 || !at) return undefined
  const nonce = others.find(({ place, tag }) => place === 1 && tag === 2)
  return {
    ...{ policy: oidOf(policy), hash: oidOf(imprint?.parts[0]?.parts[0]), imprint: hashed.value },
    ...{ serial: hexNumber(serial), at, nonce: nonce && hexNumber(nonce) },
  }
}

function readSigner({ parts }: Der): Signer | undefined {
  const [, id, digest, attributes, algorithm, signature] = parts
  if (attributes?.place !== 3 || attributes.tag !== 0 || signature?.tag !== 4) return undefined
  if (!id || !algorithm) return undefined
  const asSet = attributes.bytes.slice()
  asSet[0] = 0x31
  const signed = attributes.parts.flatMap(({ parts: [name, values] }) => {
    const [value] = values?.parts ?? []
    return value ? [[oidOf(name), value] as const] : []
  })
  // Twice the same attribute would let one be signed and the other be read.
  if (new Map(signed).size !== signed.length) return undefined
  return {
    ...{ id, digest: oidOf(digest?.parts[0]), attributes: asSet, signed: new Map(signed) },
    ...{ algorithm, signature: signature.value },
  }
}
