import { constants, createHash, verify } from 'node:crypto'
import { ownOf } from '#kit/own.ts'
import { done, type Result, refused } from '#kit/result.ts'
import {
  type Certificate,
  isNamed,
  isValidAt,
  leadsTo,
  readCertificate,
  readPem,
} from './certificate.ts'
import { oidOf, toHex } from './der.ts'
import { type Response, readResponse, type Signer } from './read-response.ts'

export interface StampAsked {
  /** SHA-256 that the stamp must be about, in hexadecimal. */
  readonly imprint: string
  /** When we asked ourselves: the number that the answer must repeat, in hexadecimal. */
  readonly nonce?: string | undefined
  /** Roots that somebody decided to trust, as a PEM file. */
  readonly roots?: string | undefined
  /** The present: no stamp comes from later. */
  readonly now: Date
}

/** What a sound stamp says, and what it leaves open. */
export interface Stamp {
  /** The time that the authority gives. */
  readonly at: Date
  /** Who signs, as its certificate names it. */
  readonly authority: string
  readonly serial: string
  readonly policy: string
  readonly nonce: string | undefined
  /**
   * `pinned`: the certificate leads to a root given. `open`: nobody said which root to trust; the stamp is sound for whoever
   * trusts this authority.
   */
  readonly root: 'pinned' | 'open'
}

export type StampProblem =
  | 'not-a-stamp'
  | 'refused'
  | 'other-file'
  | 'other-request'
  | 'no-certificate'
  | 'not-for-stamps'
  | 'expired'
  | 'future'
  | 'bad-signature'
  | 'other-root'

const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const timeStamping = '1.3.6.1.5.5.7.3.8'
const attribute = {
  contentType: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  certificate: '1.2.840.113549.1.9.16.2.12',
  certificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

/**
 * Checks a response of RFC 3161 (`.tsr`): it is about this hash, repeats our number, is signed by the certificate within, which
 * is for time stamps alone and was valid at that time; and leads to a pinned root when there is one. Says the first thing
 * that does not hold. Never throws.
 */
export function verifyStamp(bytes: Uint8Array, asked: StampAsked): Result<Stamp, StampProblem> {
  const response = readResponse(bytes)
  if (!response) return refused('not-a-stamp')
  if (response === 'refused') return refused('refused')
  const { info, signer } = response
  if (ownOf(hashes, info.hash) !== 'sha256' || toHex(info.imprint) !== asked.imprint.toLowerCase())
    return refused('other-file')
  if (asked.nonce !== undefined && info.nonce !== asked.nonce) return refused('other-request')
  const all = response.certificates.flatMap((certificate) => readCertificate(certificate) ?? [])
  const own = all.find((certificate) => isNamed(certificate, signer.id))
  if (!own) return refused('no-certificate')
  const { purposes } = own
  if (!purposes?.critical || purposes.names.join() !== timeStamping)
    return refused('not-for-stamps')
  if (!isValidAt(own, info.at)) return refused('expired')
  // The clocks of two machines are never quite the same.
  if (info.at.getTime() > asked.now.getTime() + 300_000) return refused('future')
  if (!isSigned(response, own)) return refused('bad-signature')
  const roots = readPem(asked.roots ?? '')
  if (roots.length > 0 && !leadsTo(own, all, roots, info.at)) return refused('other-root')
  return done({
    ...{ at: info.at, serial: info.serial, policy: info.policy, nonce: info.nonce },
    authority: nameOf(own),
    root: roots.length > 0 ? 'pinned' : 'open',
  })
}

/** RFC 5652 §5.4 and RFC 5816: the content through its hash, this very certificate, and the signature of both. */
function isSigned({ content, signer }: Response, own: Certificate): boolean {
  const hash = ownOf(hashes, signer.digest)
  const { signed } = signer
  const kind = signed.get(attribute.contentType)
  const digest = signed.get(attribute.digest)
  if (!hash || !digest || oidOf(kind) !== '1.2.840.113549.1.9.16.1.4') return false
  if (toHex(digest.value) !== createHash(hash).update(content).digest('hex')) return false
  return namesCertificate(signer, own) && hasSignature(signer, hash, own)
}

/** The signature says which certificate made it: another with the same key would not do. */
function namesCertificate({ signed }: Signer, { bytes }: Certificate): boolean {
  const second = signed.get(attribute.certificateV2)?.parts[0]?.parts[0]?.parts
  if (second) {
    const [first, next] = second
    const algorithm = first?.tag === 16 ? ownOf(hashes, oidOf(first.parts[0])) : 'sha256'
    const told = first?.tag === 16 ? next : first
    if (!algorithm || !told) return false
    return toHex(told.value) === createHash(algorithm).update(bytes).digest('hex')
  }
  const first = signed.get(attribute.certificate)?.parts[0]?.parts[0]?.parts[0]
  return !!first && toHex(first.value) === createHash('sha1').update(bytes).digest('hex')
}

const pss = '1.2.840.113549.1.1.10'

function hasSignature(signer: Signer, hash: string, { node }: Certificate): boolean {
  try {
    const key = node.publicKey
    const isPss = oidOf(signer.algorithm.parts[0]) === pss
    const given = isPss
      ? {
          ...{ key, padding: constants.RSA_PKCS1_PSS_PADDING },
          saltLength: constants.RSA_PSS_SALTLEN_AUTO,
        }
      : key
    return verify(hash, signer.attributes, given, signer.signature)
  } catch {
    // A kind of key or of signature that Node does not know.
    return false
  }
}

/** `CN` and `O` of a certificate, as people read them. */
function nameOf({ node }: Certificate): string {
  const parts = new Map(
    node.subject.split('\n').map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)] as const
    }),
  )
  const told = [parts.get('CN'), parts.get('O')].filter((one) => one)
  return (told.length > 0 ? told.join(', ') : node.subject.replaceAll('\n', ', ')).slice(0, 200)
}
