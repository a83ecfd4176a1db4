import {
  fromPieces,
  type Licence,
  licenceAt,
  readLicence,
  termsOf,
} from '#modules/resources/index.ts'

/** What somebody else’s work says of its licence. */
export interface Rights {
  /** `unknown` when the words name no text for certain: then a link, and no copy. */
  readonly licence: Licence
  /** The licence as the source writes it, where it was read: `CC BY 3.0`. */
  readonly label: string
}

const unknownRights: Rights = { licence: 'unknown', label: '' }

/** Reads what a page or a feed says of its licence: an address, or a sentence. */
export function licenceOf(words: string): Rights {
  const text = words.trim().toLowerCase().slice(0, 2_000)
  if (!text) return unknownRights
  return ofAddress(text) ?? ofSentence(text)
}

/**
 * The rights that the first saying with a licence gives; those of a copyright line only when no saying names a
 * licence.
 */
export function firstRights(sayings: readonly string[]): Rights {
  const read = sayings.map(licenceOf).filter(({ label }) => label !== '')
  return read.find(({ licence }) => licence !== 'all-rights-reserved') ?? read[0] ?? unknownRights
}

function ofAddress(text: string): Rights | undefined {
  const licence = licenceAt(text)
  if (licence) return rightsOf(licence)
  // An address without a version names clauses, and no text.
  const [, parts] = /creativecommons\.org\/licen[sc]es\/([a-z-]+)/.exec(text) ?? []
  if (parts) return creative(parts)
  return /licence-ouverte|open-licen[cs]e/.test(text)
    ? { ...unknownRights, label: openLicence }
    : undefined
}

function ofSentence(text: string): Rights {
  if (/\bcc[ -]?0\b/.test(text)) return rightsOf('CC0-1.0')
  const short =
    /\bcc[ -]+(by(?:[ -](?:nc|nd|sa))*)(?:[ -]+v?(\d(?:\.\d)?)(?:[ -]+([a-z]{2})\b)?)?/.exec(text)
  if (short?.[1]) return creative(short[1].replace(/ /g, '-'), short[2], short[3])
  if (/creative commons/.test(text)) return creativeInWords(text)
  const [open, version] = /(?:licence ouverte|etalab)[^\d]{0,40}(\d(?:\.\d)?\b)?/.exec(text) ?? []
  if (open) return openIn(version)
  if (/\bodbl\b/.test(text)) return rightsOf('ODbL-1.0')
  if (/domaine public|public domain/.test(text)) return rightsOf('CC-PDM-1.0')
  if (/tous droits r[ée]serv[ée]s|all rights reserved|©|\(c\)|copyright/.test(text)) {
    return rightsOf('all-rights-reserved')
  }
  return unknownRights
}

function creativeInWords(text: string): Rights {
  const clauses = [
    /attribution|paternit[ée]/.test(text) ? 'by' : '',
    /non[ -]?commercial|pas d[’']utilisation commerciale/.test(text) ? 'nc' : '',
    /no[ -]?deriv|pas de modification/.test(text) ? 'nd' : '',
    /share[ -]?alike|partage/.test(text) ? 'sa' : '',
  ].filter(Boolean)
  const [, version] = /(\d\.\d)/.exec(text) ?? []
  return clauses[0] === 'by' ? creative(clauses.join('-'), version) : unknownRights
}

/** Clauses without a version are several texts: they are shown, and no licence is said of them. */
function creative(parts: string, version = '', law = ''): Rights {
  const clauses = parts.split('-')
  const licence = fromPieces(clauses, version, law) ?? fromPieces(clauses, version, '')
  if (licence) return rightsOf(licence)
  const sentences = ['by', 'nc', 'nd', 'sa'].filter((clause) => clauses.includes(clause))
  return { ...unknownRights, label: `CC ${sentences.join('-').toUpperCase()} ${version}`.trim() }
}

const openLicence = 'Licence Ouverte'

function openIn(version: string | undefined): Rights {
  if (version === undefined) return { ...unknownRights, label: openLicence }
  const licence = readLicence(`${openLicence} ${version.includes('.') ? version : `${version}.0`}`)
  return licence === 'unclear' ? unknownRights : rightsOf(licence)
}

function rightsOf(licence: Licence): Rights {
  return { licence, label: termsOf(licence).label }
}
