import type { Licence } from '#modules/resources/index.ts'

/** What somebody else’s work says of its licence. */
export interface Rights {
  /** The licence of the house’s list; `unknown` when it is none of them: then a link, and no copy. */
  readonly licence: Licence
  /** As it was read, when it was: `CC BY 3.0`. */
  readonly label: string
}

const unknownRights: Rights = { licence: 'unknown', label: '' }

/** Reads what a page or a feed says of its licence: an address, or a sentence. */
export function licenceOf(said: string): Rights {
  const text = said.trim().toLowerCase().slice(0, 2_000)
  if (!text) return unknownRights
  return ofAddress(text) ?? ofSentence(text)
}

/** The first of several sayings that names a licence; a copyright line only when none does. */
export function firstRights(sayings: readonly string[]): Rights {
  const read = sayings.map(licenceOf).filter(({ label }) => label !== '')
  return read.find(({ licence }) => licence !== 'all-rights-reserved') ?? read[0] ?? unknownRights
}

function ofAddress(text: string): Rights | undefined {
  if (/creativecommons\.org\/publicdomain\/(zero|mark)/.test(text)) return zero
  const [, parts, version] =
    /creativecommons\.org\/licen[sc]es\/([a-z-]+)(?:\/(\d\.\d))?/.exec(text) ?? []
  if (parts) return creative(parts, version)
  if (/etalab\.gouv\.fr\/.*licen|licence-ouverte|open-licen[cs]e/.test(text)) return etalab
  if (/opendatacommons\.org\/licenses\/odbl/.test(text)) return odbl
  return undefined
}

function ofSentence(text: string): Rights {
  if (/\bcc[ -]?0\b|domaine public|public domain/.test(text)) return zero
  const short = /\bcc[ -]+(by(?:[ -](?:nc|nd|sa))*)(?:[ -]+v?(\d(?:\.\d)?))?/.exec(text)
  if (short?.[1]) return creative(short[1].replace(/ /g, '-'), short[2])
  if (/creative commons/.test(text)) return creativeInWords(text)
  if (/licence ouverte|etalab/.test(text)) return etalab
  if (/\bodbl\b/.test(text)) return odbl
  if (/tous droits r[ée]serv[ée]s|all rights reserved|©|\(c\)|copyright/.test(text)) {
    return { licence: 'all-rights-reserved', label: 'Tous droits réservés' }
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
  return clauses[0] === 'by' ? creative(clauses.join('-'), undefined) : unknownRights
}

/** Without a version, the last one is meant; an earlier one is another text, which the house has not. */
function creative(parts: string, said = '4.0'): Rights {
  const clauses = parts.toUpperCase().split('-')
  const order = ['BY', 'NC', 'ND', 'SA']
  const name = order.filter((clause) => clauses.includes(clause)).join('-')
  const version = said.includes('.') ? said : `${said}.0`
  const licence = fours.find((one) => one === `CC-${name}-${version}`)
  return { licence: licence ?? 'unknown', label: `CC ${name} ${version}` }
}

const fours = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
] as const satisfies readonly Licence[]

const zero: Rights = { licence: 'CC0-1.0', label: 'CC0 1.0' }
const etalab: Rights = { licence: 'etalab-2.0', label: 'Licence Ouverte 2.0' }
const odbl: Rights = { licence: 'ODbL-1.0', label: 'ODbL 1.0' }
